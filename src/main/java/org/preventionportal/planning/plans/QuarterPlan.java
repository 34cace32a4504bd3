package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a plan for a quarter: which decisions programme managers would make.
 *
 * @param isShared whether officers can read and comment on it
 * @param pendingNotification true if the officers are still to get an email that it is shared; otherwise null
 * @param decisions at most one for each task, in the order in which they were planned
 * @param suggestionLimits those of the last suggestion; null if nothing was suggested
 */
@Document("quarterPlans")
record QuarterPlan(
        @Id QuarterPlanId id,
        @Version long version,
        String name,
        LocalDate startsOn,
        boolean isShared,
        @Nullable Boolean pendingNotification,
        List<PlannedDecision> decisions,
        @Nullable SuggestionLimits suggestionLimits,
        PersonId createdBy,
        Instant createdAt,
        PersonId updatedBy,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned {

    static final int MAX_DECISIONS = 500;

    static QuarterPlan create(
            QuarterPlanId id, String name, Quarter quarter, PersonId actor, Instant at, String fingerprint) {
        return new QuarterPlan(
                id, 0, name, quarter.startsOn(), false, null, List.of(), null, actor, at, actor, at, fingerprint);
    }

    /** A new plan with the same decisions, which is not shared. */
    QuarterPlan copy(QuarterPlanId nextId, String nextName, PersonId actor, Instant at, String nextFingerprint) {
        return new QuarterPlan(
                nextId,
                0,
                nextName,
                startsOn,
                false,
                null,
                decisions,
                suggestionLimits,
                actor,
                at,
                actor,
                at,
                nextFingerprint);
    }

    Quarter quarter() {
        return Quarter.of(startsOn);
    }

    boolean isVisibleTo(Caller caller) {
        return caller.isManager() || (isShared && caller.isDeliveryStaff());
    }

    Optional<PlannedDecision> decision(TaskId task) {
        return decisions.stream().filter(one -> one.task().equals(task)).findFirst();
    }

    /** With this decision in place of another one about the same task. */
    QuarterPlan with(PlannedDecision planned, PersonId actor, Instant at) {
        return with(List.of(planned), suggestionLimits, actor, at);
    }

    /**
     * With these decisions in place of others about the same tasks.
     *
     * @param limits under which they were suggested
     */
    QuarterPlan with(List<PlannedDecision> planned, @Nullable SuggestionLimits limits, PersonId actor, Instant at) {
        List<PlannedDecision> all = new ArrayList<>(decisions);
        planned.forEach(decision -> {
            all.removeIf(one -> one.task().equals(decision.task()));
            all.add(decision);
        });
        if (all.size() > MAX_DECISIONS) {
            throw new Refusal(
                    UserError.general(ErrorCode.FULL, "A plan has at most %d decisions.".formatted(MAX_DECISIONS)));
        }
        return changed(isShared, pendingNotification, List.copyOf(all), limits, actor, at);
    }

    QuarterPlan without(TaskId task, PersonId actor, Instant at) {
        if (decision(task).isEmpty()) {
            throw Refusal.notFound("taskId", "planned decision");
        }
        return changed(
                isShared,
                pendingNotification,
                decisions.stream().filter(one -> !one.task().equals(task)).toList(),
                suggestionLimits,
                actor,
                at);
    }

    QuarterPlan share(PersonId actor, Instant at) {
        if (isShared) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, "The plan is shared already."));
        }
        return changed(true, true, decisions, suggestionLimits, actor, at);
    }

    private QuarterPlan changed(
            boolean shared,
            @Nullable Boolean pending,
            List<PlannedDecision> next,
            @Nullable SuggestionLimits limits,
            PersonId actor,
            Instant at) {
        return new QuarterPlan(
                id,
                version,
                name,
                startsOn,
                shared,
                pending,
                next,
                limits,
                createdBy,
                createdAt,
                actor,
                at,
                fingerprint);
    }
}
