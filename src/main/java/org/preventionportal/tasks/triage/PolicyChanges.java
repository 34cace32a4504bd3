package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.queue.QueueOrder;
import org.preventionportal.tasks.queue.QueueRecords;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Reads the weights, previews other weights and replaces them. Programme managers preview a change before they make it.
 */
@Service
@Validated
class PolicyChanges {

    /** The columns of the file with what other weights would do. */
    static final List<String> COLUMNS =
            List.of("reference", "title", "region", "place now", "place then", "points now", "points then");

    private static final String SUM = "The five weights must add up to 100.";

    private final PriorityPolicies policies;
    private final QueueRecords queue;
    private final Tasks tasks;
    private final QueueOrder order;
    private final Clock clock;

    PolicyChanges(PriorityPolicies policies, QueueRecords queue, Tasks tasks, QueueOrder order, Clock clock) {
        this.policies = policies;
        this.queue = queue;
        this.tasks = tasks;
        this.order = order;
        this.clock = clock;
    }

    @Officers
    public PriorityPolicy current() {
        return policies.current();
    }

    @Officers
    public List<PriorityPolicy> all() {
        return policies.all();
    }

    @Managers
    public PolicyPreview preview(@Valid Weights weights, @Min(1) @Max(100) int first, Caller caller) {
        PolicyPreview preview = compute(weights, first, caller);
        return preview.with(
                tasks.views(preview.moves().stream().map(move -> move.task().id()), caller));
    }

    /** All requests that would move, as rows of a sheet with the columns of {@link #COLUMNS}. */
    @Managers
    public List<List<?>> rows(Weights weights, Caller caller) {
        return compute(weights, Integer.MAX_VALUE, caller).moves().stream()
                .<List<?>>map(PolicyChanges::cells)
                .toList();
    }

    private PolicyPreview compute(Weights weights, int most, Caller caller) {
        if (!weights.isWhole()) {
            throw new BadRequest(SUM);
        }
        return PolicyPreview.of(queue.wholeQueue(caller), weights, most);
    }

    private static List<?> cells(PolicyPreview.Move move) {
        Task task = move.task();
        return List.of(
                task.reference().value(),
                Objects.requireNonNullElse(task.need().title(), ""),
                task.region().label(),
                move.fromPosition(),
                move.toPosition(),
                move.pointsBefore(),
                move.pointsAfter());
    }

    /** Scores the queue again before it returns. Decided tasks keep the version that scored them. */
    @Managers
    public PriorityPolicy update(@Valid UpdatePriorityPolicyInput input, Caller caller) {
        if (!input.weights().isWhole()) {
            throw new Refusal(UserError.input("weights", ErrorCode.INVALID, SUM));
        }
        PriorityPolicy current = policies.current();
        ConcurrencyVersions.require(current.version(), input.version(), current);
        PriorityPolicy changed = policies.add(input.toPolicy(caller, clock.instant()));
        order.rebuild();
        return changed;
    }
}
