package org.preventionportal.tasks.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads requests of the triage queue for the service itself, without a scope: the calling service checks the role. */
@Component
public class QueueRecords {

    /** Marks the repeated query of the live queue, so that operators can tell it from what people ask. */
    public static final String WATCH = "triage queue watch";

    private static final String ACKNOWLEDGE_BY = "progress.clock.acknowledgeBy";
    private static final String DECIDE_BY = "progress.clock.decideBy";
    private static final String DEFERRED_UNTIL = "progress.deferredUntil";

    private final MongoOperations mongo;

    QueueRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Requests with a response target that is due by that day. */
    public void forEachDueBy(LocalDate day, Consumer<Task> action) {
        Batches.forEachByDay(
                mongo, ACKNOWLEDGE_BY, () -> Criteria.where(ACKNOWLEDGE_BY).lte(day), Task.class, action);
        Batches.forEachByDay(
                mongo,
                DECIDE_BY,
                () -> Criteria.where(DECIDE_BY)
                        .lte(day)
                        .and(ACKNOWLEDGE_BY)
                        .not()
                        .lte(day),
                Task.class,
                action);
    }

    /** Counts the requests that are past a response target, up to a limit. */
    public long overdue(OverdueFilter.Target target, LocalDate today, int most) {
        return mongo.count(
                Query.query(new OverdueFilter(target, 1).narrow(today)).limit(most), Task.class);
    }

    /** Requests that are deferred until that day or an earlier one. */
    public void forEachDeferredUntil(LocalDate day, Consumer<Task> action) {
        Batches.forEachByDay(
                mongo,
                DEFERRED_UNTIL,
                () -> Criteria.where("progress.state")
                        .is(TaskState.DEFERRED)
                        .and(DEFERRED_UNTIL)
                        .lte(day),
                Task.class,
                action);
    }

    /** Counts the requests that wait for a decision in a region, not for their partner, up to a limit. */
    public int countWaiting(Region region, Caller caller, int most) {
        return Math.toIntExact(mongo.count(waiting(region, caller).limit(most), Task.class));
    }

    /** Counts those before a request in the order of the queue, up to a limit. */
    public int countWaitingBefore(Task request, Caller caller, int most) {
        TriageQueueOrder order = TriageQueueOrder.PRIORITY;
        Map<String, Object> keys = Objects.requireNonNull(order.keys(request));
        return Math.toIntExact(KeysetPaging.countBefore(
                mongo, waiting(request.region(), caller), Task.class, order.sort(), keys, most));
    }

    /** An index has all that a partner's count compares. An officer's has the numbers of the queue that they see. */
    private static Query waiting(Region region, Caller caller) {
        var all = Criteria.where("need.region").is(region).and("progress.state").is(TaskState.REQUESTED);
        return Query.query(
                caller.isDeliveryStaff() ? new Criteria().andOperator(all, Exclusion.noneOf(caller.id())) : all);
    }

    /** All requests that wait and do not exclude the caller, in their order. Reads only what decides the order. */
    public List<Task> wholeQueue(Caller caller) {
        var waiting = new Criteria()
                .andOperator(Criteria.where("progress.state").in(TaskState.WAITING), Exclusion.noneOf(caller.id()));
        var query = TaskPart.without(EnumSet.complementOf(EnumSet.of(TaskPart.SCORE)), waiting)
                .with(TriageQueueOrder.PRIORITY.sort());
        return StoredRecords.find(mongo, query, Task.class);
    }

    /** Requests that wait and changed since then: the live queue reports their number only. */
    public List<Task> requestedAndChangedSince(Instant then, int most) {
        return StoredRecords.find(
                mongo,
                Query.query(Criteria.where("progress.state")
                                .is(TaskState.REQUESTED)
                                .and(DEFERRED_UNTIL)
                                .is(null)
                                .and("progress.updatedAt")
                                .gte(then))
                        .comment(WATCH)
                        .limit(most),
                Task.class);
    }
}
