package org.preventionportal.notifications;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of the outbox, each with the query that it serves. */
@Component
class NotificationIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "outbox",
                        "dueInOrder",
                        "{'state': 1, 'bulk': 1, 'postedAt': 1, '_id': 1, 'dueAt': 1}",
                        "Finds the next emails to send, those of a person's work before bulk email, and lists unsent ones."),
                Index.on("outbox", "finishedAt", "{'finishedAt': 1}", "Deletes emails that are finished."),
                Index.ofPerson("outbox", "to", "to"));
    }
}
