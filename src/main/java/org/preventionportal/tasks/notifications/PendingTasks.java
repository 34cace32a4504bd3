package org.preventionportal.tasks.notifications;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Finds tasks with history entries that nobody was notified of, and stores up to which entry people were. */
@Repository
class PendingTasks {

    private static final String PENDING_FROM = "progress.pendingNotificationFrom";

    private final MongoOperations mongo;

    PendingTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<Task> find(int most) {
        return StoredRecords.find(
                mongo, Query.query(Criteria.where(PENDING_FROM).gte(0)).limit(most), Task.class);
    }

    /**
     * Records that notifications of the task as it was read have been sent. Later entries stay pending, and nothing
     * changes if another node has recorded it before.
     */
    void markNotified(Task task) {
        int read = task.history().size();
        update(task, entryExists(read, false), new Update().unset(PENDING_FROM));
        update(task, entryExists(read, true), Update.update(PENDING_FROM, read));
    }

    private static Criteria entryExists(int place, boolean exists) {
        return Criteria.where("%s.%d".formatted(TaskPart.HISTORY.path(), place)).exists(exists);
    }

    private void update(Task task, Criteria entries, Update update) {
        var same = entries.and("_id")
                .is(task.id().value())
                .and(PENDING_FROM)
                .is(task.progress().pendingNotificationFrom());
        mongo.updateFirst(Query.query(same), update, mongo.getCollectionName(Task.class));
    }
}
