package org.preventionportal.tasks.queue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.BsonDateTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskOrder;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Stores again the key by which tasks are sorted by their next session, as days pass. */
@Component
class SessionOrder {

    private final MongoOperations mongo;

    SessionOrder(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Looks at tasks whose next session is over. */
    void refresh(LocalDate today) {
        Batches.forEachByDay(
                mongo,
                TaskOrder.SESSION_KEY,
                List.of(TaskPart.HISTORY.path()),
                () -> Criteria.where(TaskOrder.SESSION_KEY).lt(today),
                Task.class,
                task -> store(task, TaskOrder.sessionKey(task, today)));
    }

    /** Looks at all tasks to deliver, of which some may have the key of a node whose clock was ahead. */
    void correct(LocalDate today) {
        TaskState.COMMITTED.forEach(state -> correct(state, today));
    }

    /** Reads tasks in one state that have not ended, because an index lists these by their ids. */
    private void correct(TaskState state, LocalDate today) {
        Batches.forEachStored(
                mongo,
                List.of(TaskPart.HISTORY.path()),
                () -> Criteria.where("progress.state")
                        .is(state)
                        .and("progress.ending.endedOn")
                        .is(null),
                Task.class,
                (task, stored) -> {
                    LocalDate key = TaskOrder.sessionKey(task, today);
                    if (!storedDay(key).equals(stored.get(TaskOrder.SESSION_KEY))) {
                        store(task, key);
                    }
                });
    }

    private static BsonDateTime storedDay(LocalDate day) {
        return new BsonDateTime(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    /** Updates the task as it was read. With the class, Spring Data would count a new version, which this is not. */
    private void store(Task task, LocalDate key) {
        var same = Criteria.where("_id").is(task.id().value()).and("version").is(task.version());
        mongo.updateFirst(
                Query.query(same), Update.update(TaskOrder.SESSION_KEY, key), mongo.getCollectionName(Task.class));
    }
}
