package org.preventionportal.rights;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of this module, each with the query that it serves. */
@Component
class RightsIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "lastSignIns",
                        "date",
                        "{'date': 1}",
                        "Lists accounts that have not been used for a long time."),
                Index.on("lastSignIns", "withoutRole", "{'withoutRole': 1}", "Lists accounts without a role.")
                        .sparse());
    }
}
