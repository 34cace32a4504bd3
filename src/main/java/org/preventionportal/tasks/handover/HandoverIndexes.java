package org.preventionportal.tasks.handover;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of handovers, each with the query that it serves. */
@Component
class HandoverIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(Index.on(
                "handovers", "completedAt", "{'completedAt': 1}", "Finds the handovers that a crash left unfinished."));
    }
}
