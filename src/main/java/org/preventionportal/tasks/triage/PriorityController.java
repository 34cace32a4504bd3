package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.FactorScore;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves priorities, their overrides and the policy. */
@Controller
class PriorityController {

    private final Priorities priorities;
    private final PolicyChanges policies;

    PriorityController(Priorities priorities, PolicyChanges policies) {
        this.priorities = priorities;
        this.policies = policies;
    }

    @SchemaMapping
    @Nullable
    Priority priority(Task task, Caller caller) {
        return Priority.of(task, caller);
    }

    @SchemaMapping
    @Nullable
    List<FactorScore> expectedFactors(Task task) {
        return task.state() == TaskState.DRAFT && task.need().gaps().isEmpty()
                ? FactorScore.expected(task.need())
                : null;
    }

    @BatchMapping(typeName = "Priority")
    List<List<FactorScore>> factors(List<Priority> positions) {
        return priorities.factors(positions);
    }

    @BatchMapping(typeName = "Priority")
    Map<Priority, RegionPlace> regionPlace(List<Priority> positions) {
        return priorities.places(positions, Caller.current());
    }

    @SchemaMapping(typeName = "PriorityOverride")
    @Nullable
    String reason(PriorityOverride override, Caller caller) {
        return caller.isDeliveryStaff() ? override.reason() : null;
    }

    @SchemaMapping(typeName = "PriorityOverride")
    @Nullable
    Integer points(PriorityOverride override, Caller caller) {
        return caller.isDeliveryStaff() ? override.points() : null;
    }

    @SchemaMapping
    @Nullable
    Instant createdAt(PriorityPolicy policy) {
        return policy.introducedAt();
    }

    @QueryMapping
    PriorityPolicy priorityPolicy() {
        return policies.current();
    }

    @QueryMapping
    List<PriorityPolicy> priorityPolicies() {
        return policies.all();
    }

    @QueryMapping
    PolicyPreview priorityPolicyPreview(@Argument Weights weights, @Argument int first, Caller caller) {
        return policies.preview(weights, first, caller);
    }

    @MutationMapping
    UpdatePriorityPolicyPayload updatePriorityPolicy(@Argument UpdatePriorityPolicyInput input, Caller caller) {
        return new UpdatePriorityPolicyPayload(policies.update(input, caller));
    }
}
