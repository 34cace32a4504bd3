package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Records a decision that is planned for a task.
 *
 * @param officer who is to deliver it; only if it is to be accepted or assigned
 * @param until the day to which it is to be deferred
 * @param reason for which it is to be declined
 * @param taskVersion the version of the task without exclusions when it was planned
 */
record PlannedDecision(
        TaskId task,
        PlannedAction action,
        @Nullable PersonId officer,
        @Nullable LocalDate until,
        @Nullable DeclineReason reason,
        long taskVersion,
        PersonId createdBy,
        Instant createdAt) {

    /** @throws Refusal if the task cannot be decided so in the quarter, or a day or a reason is missing */
    PlannedDecision require(Task now, Quarter quarter, LocalDate today) {
        if (!action.isPlannable(now, quarter)) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.WRONG_STATE, "This cannot be planned for the task in its state."));
        }
        if (action == PlannedAction.DEFER && (until == null || !until.isAfter(today))) {
            throw new Refusal(UserError.input("until", ErrorCode.REQUIRED, "Enter a day after today."));
        }
        LocalDate returnsOn = now.deferredUntil();
        if (until != null && returnsOn != null && !until.isAfter(returnsOn)) {
            throw new Refusal(UserError.input(
                    "until",
                    ErrorCode.INVALID,
                    "Enter a day after %s, when the request returns.".formatted(DateWords.inWords(returnsOn))));
        }
        if (action == PlannedAction.DECLINE && reason == null) {
            throw new Refusal(UserError.input("reason", ErrorCode.REQUIRED, "Choose a reason."));
        }
        return this;
    }

    DecisionStatus status(Task now, Quarter quarter, LocalDate today) {
        if (isCarriedOut(now)) {
            return DecisionStatus.CARRIED_OUT;
        }
        if (!action.isPlannable(now, quarter) || (until != null && !until.isAfter(today))) {
            return DecisionStatus.OVERTAKEN;
        }
        return now.versionWithoutExclusions() == taskVersion ? DecisionStatus.PLANNED : DecisionStatus.CHANGED;
    }

    private boolean isCarriedOut(Task now) {
        return switch (action) {
            case ACCEPT, ASSIGN -> TaskState.SERVED.contains(now.state()) && Objects.equals(now.officer(), officer);
            case DEFER ->
                now.state() == TaskState.DEFERRED
                        && Objects.equals(now.progress().deferredUntil(), until);
            case DECLINE -> now.state() == TaskState.DECLINED;
        };
    }
}
