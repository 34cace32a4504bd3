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

/** Finds the tasks with entries of the history that nobody was notified of, and records which ones are left. */
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
     * Records that notifications of the task as it was read have been sent. Later entries stay pending. They become
     * pending again if another node has recorded more meanwhile: it did not know of what has just been sent, and may
     * have said nothing of a cancelled session.
     */
    void markNotified(Task task) {
        int read = task.history().size();
        update(asRead(task, entryExists(read, false)), new Update().unset(PENDING_FROM));
        if (!update(asRead(task, entryExists(read, true)), Update.update(PENDING_FROM, read))) {
            makePendingAgain(task, read);
        }
    }

    /** As a new version, because a change of the task as it was read before would take the mark away again. */
    private void makePendingAgain(Task task, int from) {
        var isLessPending =
                of(task, entryExists(from, true)).and(PENDING_FROM).not().lte(from);
        update(isLessPending, Update.update(PENDING_FROM, from).inc("version", 1));
    }

    private static Criteria entryExists(int place, boolean exists) {
        return Criteria.where("%s.%d".formatted(TaskPart.HISTORY.path(), place)).exists(exists);
    }

    private static Criteria of(Task task, Criteria entries) {
        return entries.and("_id").is(task.id().value());
    }

    private static Criteria asRead(Task task, Criteria entries) {
        return of(task, entries).and(PENDING_FROM).is(task.progress().pendingNotificationFrom());
    }

    /** Without the class, so that Spring Data does not raise the version: clearing the mark is no change of a task. */
    private boolean update(Criteria those, Update update) {
        return mongo.updateFirst(Query.query(those), update, mongo.getCollectionName(Task.class))
                        .getMatchedCount()
                == 1;
    }
}
