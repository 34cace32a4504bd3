package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.queue.Portfolio;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads the triage queue for officers and programme managers. */
@Service
@Validated
class TriageQueries {

    private final TriageQueue queue;
    private final Tasks tasks;
    private final Portfolio portfolio;

    TriageQueries(TriageQueue queue, Tasks tasks, Portfolio portfolio) {
        this.queue = queue;
        this.tasks = tasks;
        this.portfolio = portfolio;
    }

    @Officers
    public Window<Task> page(
            @Valid TriageQueueFilter filter,
            TriageQueueOrder order,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        return queue.page(filter, order, unasked, caller, range);
    }

    @Officers
    public TriageQueueCounts counts(@Valid TriageQueueFilter filter, Caller caller) {
        return queue.counts(filter, caller);
    }

    /** Empty for a task that the caller does not see, and for one that was never in the queue. */
    @Officers
    public Optional<TriageQueuePlace> place(
            TaskId task, @Valid TriageQueueFilter filter, TriageQueueOrder order, Caller caller) {
        return tasks.find(task, caller).flatMap(found -> place(found, filter, order, caller));
    }

    /** Empty for everybody but officers and programme managers, and for a task that was never in the queue. */
    @SignedIn
    public Optional<TriageQueuePlace> place(
            Task task, @Valid TriageQueueFilter filter, TriageQueueOrder order, Caller caller) {
        return caller.isDeliveryStaff() && task.queuePosition() != null
                ? Optional.of(new TriageQueuePlace(task, filter, order))
                : Optional.empty();
    }

    @Officers
    public @Nullable Integer number(TriageQueuePlace place, Caller caller) {
        return queue.place(place.task(), place.filter(), place.order(), caller);
    }

    @Officers
    public Optional<Task> beside(TriageQueuePlace place, boolean isAfter, Set<TaskPart> unasked, Caller caller) {
        return queue.beside(place.task(), isAfter, place.filter(), place.order(), unasked, caller);
    }

    @Officers
    public List<RegionSpread> spread() {
        return RegionSpread.of(portfolio.spread());
    }
}
