package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Idempotent;
import org.preventionportal.platform.Pages;
import org.preventionportal.platform.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** The stored tasks. What a caller reads is read within their {@link TaskScope}. */
@Repository
public class Tasks {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("origin.at"), Sort.Order.asc("id"));
    private static final Map<String, Class<?>> NEWEST_CURSOR = Map.of("origin.at", Instant.class, "id", String.class);

    /** Highest first, then who has waited longest, then by id: it never ties. */
    private static final Sort QUEUE =
            Sort.by(Sort.Order.desc("standing.rank"), Sort.Order.asc("progress.requestedAt"), Sort.Order.asc("id"));

    private static final Map<String, Class<?>> QUEUE_CURSOR =
            Map.of("standing.rank", Integer.class, "progress.requestedAt", Instant.class, "id", String.class);

    private final MongoOperations mongo;

    Tasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Task> find(TaskId id, Caller caller) {
        var one = new Criteria().andOperator(Criteria.where("_id").is(id.value()), TaskScope.of(caller));
        return Optional.ofNullable(mongo.findOne(Query.query(one), Task.class));
    }

    public Window<Task> page(TaskFilter filter, Caller caller, ScrollSubrange range) {
        var query = Query.query(filter.narrow(TaskScope.of(caller)));
        return Pages.page(mongo, query, Task.class, NEWEST_FIRST, NEWEST_CURSOR, range);
    }

    public Window<Task> queue(TaskFilter filter, Caller caller, ScrollSubrange range) {
        var query = Query.query(filter.narrowQueue(TaskScope.of(caller)));
        return Pages.page(mongo, query, Task.class, QUEUE, QUEUE_CURSOR, range);
    }

    /** All that wait for a decision now, in their order, whoever asks: for previews, which have to see everything once. */
    public List<Task> wholeQueue() {
        return mongo.find(
                Query.query(TaskFilter.NONE.narrowQueue(new Criteria())).with(QUEUE), Task.class);
    }

    public Task insert(Task task, Caller caller) {
        return Idempotent.insert(mongo, task, () -> find(task.id(), caller));
    }

    /** Saves a changed task if nobody else has changed it since it was read. */
    public Task save(Task task, Caller caller) {
        try {
            return mongo.save(task);
        } catch (OptimisticLockingFailureException stale) {
            throw Refusal.conflict(find(task.id(), caller).orElseThrow(() -> Refusal.notFound("taskId", "task")));
        }
    }

    public void remove(Task draft, Caller caller) {
        try {
            mongo.remove(draft);
        } catch (OptimisticLockingFailureException stale) {
            throw Refusal.conflict(find(draft.id(), caller).orElseThrow(() -> Refusal.notFound("taskId", "task")));
        }
    }

    /** @return how many drafts were left untouched since then and are gone now */
    long removeDraftsUntouchedSince(Instant then) {
        return mongo.remove(
                        Query.query(Criteria.where("progress.state")
                                .is(TaskState.DRAFT)
                                .and("progress.updatedAt")
                                .lt(then)),
                        Task.class)
                .getDeletedCount();
    }

    List<Task> deferredUntil(LocalDate day) {
        return mongo.find(
                Query.query(Criteria.where("progress.state")
                        .is(TaskState.DEFERRED)
                        .and("progress.deferredUntil")
                        .lte(day)),
                Task.class);
    }
}
