package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.DeclineReason;

/**
 * Names the task and the decision to plan.
 *
 * @param officerId who is to deliver it, if it is to be accepted or assigned
 * @param until the day to defer it to
 * @param reason for which to decline it
 */
record PlanDecisionInput(
        QuarterPlanId quarterPlanId,
        long version,
        TaskId taskId,
        PlannedAction action,
        @Nullable PersonId officerId,
        @Nullable LocalDate until,
        @Nullable DeclineReason reason) {

    boolean hasOfficer() {
        return action == PlannedAction.ACCEPT || action == PlannedAction.ASSIGN;
    }

    PlannedDecision toDecision(Task task, @Nullable PersonId officer, Caller caller, Instant at) {
        return new PlannedDecision(
                taskId,
                action,
                officer,
                action == PlannedAction.DEFER ? until : null,
                action == PlannedAction.DECLINE ? reason : null,
                task.versionWithoutExclusions(),
                caller.id(),
                at);
    }
}
