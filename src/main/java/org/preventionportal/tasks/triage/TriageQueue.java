package org.preventionportal.tasks.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Reads the triage queue for a caller: pages of it, how many requests wait for what, and the place of one. */
@Repository
class TriageQueue {

    /**
     * What waits for the programme first, then what waits for the partner, then what is deferred, as
     * {@link TriageQueueCounts} takes them. It sorts by the names of the states, which are in this order when
     * descending, because an index has them so.
     */
    private static final Sort BY_STATE = Sort.by(Sort.Order.desc("progress.state"));

    private final MongoOperations mongo;
    private final Clock clock;

    TriageQueue(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param unasked parts of the tasks that nobody asks for */
    public Window<Task> page(
            TriageQueueFilter filter,
            TriageQueueOrder order,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        var query = TaskPart.without(unasked, narrowed(filter, order, caller));
        return KeysetPaging.page(mongo, query, Task.class, order.sort(), range);
    }

    /**
     * Counts up to {@link KeysetPaging#MAX_COUNT} requests by state. The states and the acknowledgement of the filter
     * do not narrow this.
     */
    public TriageQueueCounts counts(TriageQueueFilter filter, Caller caller) {
        return TriageQueueCounts.of(Aggregations.run(
                mongo,
                Task.class,
                TriageQueueCounts.Cell.class,
                List.of(
                        Aggregation.match(filter.ofAllStates().narrow(caller, today())),
                        Aggregation.sort(BY_STATE),
                        Aggregation.limit(KeysetPaging.MAX_COUNT),
                        Aggregation.group(Fields.from(
                                        Fields.field("state", "progress.state"),
                                        Fields.field("acknowledgeBy", "progress.clock.acknowledgeBy")))
                                .count()
                                .as("requests"),
                        Aggregation.project("requests")
                                .and("_id.state")
                                .as("state")
                                .and("_id.acknowledgeBy")
                                .as("acknowledgeBy")
                                .andExclude("_id"))));
    }

    /**
     * Finds the request before or after another one, which itself need not match the filter any more. A request
     * that never had a place in the order is before all others.
     */
    public Optional<Task> beside(
            Task task,
            boolean isAfter,
            TriageQueueFilter filter,
            TriageQueueOrder order,
            Set<TaskPart> unasked,
            Caller caller) {
        Map<String, Object> keys = order.keys(task);
        if (keys == null && !isAfter) {
            return Optional.empty();
        }
        ScrollPosition from = keys == null
                ? ScrollPosition.keyset()
                : isAfter ? ScrollPosition.forward(keys) : ScrollPosition.backward(keys);
        var one = ScrollSubrange.create(from, 1, isAfter);
        return page(filter, order, unasked, caller, one).stream().findFirst();
    }

    /** Counts from 1; null for a request without a place in the order, and beyond a thousand. */
    public @Nullable Integer place(Task task, TriageQueueFilter filter, TriageQueueOrder order, Caller caller) {
        Map<String, Object> keys = order.keys(task);
        if (keys == null) {
            return null;
        }
        var query = Query.query(narrowed(filter, order, caller));
        long before = KeysetPaging.countBefore(mongo, query, Task.class, order.sort(), keys, KeysetPaging.MAX_COUNT);
        return before == KeysetPaging.MAX_COUNT ? null : Math.toIntExact(before) + 1;
    }

    private Criteria narrowed(TriageQueueFilter filter, TriageQueueOrder order, Caller caller) {
        return order.narrow(filter.narrow(caller, today()));
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
