package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Drops indexes of tasks that each change of a task had to update, although other indexes serve the same queries. */
@Component
class DropUnusedTaskIndexes implements Migration {

    /** The last three were built before 0.9. They have keys of other indexes, or fields that no document has. */
    static final Map<String, List<String>> UNUSED = Map.of(
            "tasks",
            List.of(
                    "newestByKind",
                    "queueByKind",
                    "queueByPartnerKind",
                    "queueByTheme",
                    "decidedOn",
                    "endedOn",
                    "requested"));

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String description() {
        return "Drops indexes of tasks that no query needs.";
    }

    /** Earlier releases build them again. Nothing drops them after the next upgrade. */
    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DropObsoleteIndexes.drop(database, UNUSED);
    }
}
