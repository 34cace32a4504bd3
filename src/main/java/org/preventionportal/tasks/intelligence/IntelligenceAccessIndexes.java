package org.preventionportal.tasks.intelligence;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of opened intelligence, each with the query that it serves. */
@Component
class IntelligenceAccessIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "intelligenceAccesses",
                        "newest",
                        "{'createdAt': -1, '_id': 1}",
                        "Lists who has opened intelligence, the newest first, and deletes old records."),
                Index.on(
                        "intelligenceAccesses",
                        "officer",
                        "{'officer': 1, 'task': 1, 'expiresAt': 1}",
                        "Finds the intelligence that an officer has open."),
                Index.ofPending("intelligenceAccesses", "Finds the uses whose email has not been posted."),
                Index.on(
                        "intelligenceAccesses",
                        "task",
                        "{'task': 1, 'createdAt': -1, '_id': 1}",
                        "Lists who has opened the intelligence of a task, the newest first."));
    }
}
