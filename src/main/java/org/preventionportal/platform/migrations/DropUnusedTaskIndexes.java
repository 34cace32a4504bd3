package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Drops indexes of tasks whose queries other indexes serve. Each change of a task had to update them. */
@Component
class DropUnusedTaskIndexes implements Migration {

    /** The last three were built before 0.9 and have keys of others, or fields that no document has. */
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
