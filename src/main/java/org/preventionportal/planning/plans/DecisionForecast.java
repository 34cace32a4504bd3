package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskHistoryEntry;

/** Shows a planned decision with its task as it is now. */
record DecisionForecast(PlannedDecision planned, Task task, DecisionStatus status) {

    /** @param mayDeliver whether the planned officer may deliver the task now */
    static DecisionForecast of(
            PlannedDecision planned, Task now, Predicate<PersonId> mayDeliver, Quarter quarter, LocalDate today) {
        DecisionStatus status = planned.status(now, quarter, today);
        PersonId officer = planned.officer();
        boolean lacksOfficer = officer != null && status.isAhead() && !mayDeliver.test(officer);
        return new DecisionForecast(planned, now, lacksOfficer ? DecisionStatus.OVERTAKEN : status);
    }

    /**
     * What was done to the task since the decision was planned, if the decision is out of date; otherwise nothing.
     *
     * @param history of the task
     */
    List<TaskHistoryEntry> since(List<TaskHistoryEntry> history) {
        return history.stream()
                .filter(entry -> status.isOutOfDate() && entry.occurredAt().isAfter(planned.createdAt()))
                .toList();
    }

    /** Whether the plan accepts the request, or has accepted it. */
    boolean isAccepted() {
        return action() == PlannedAction.ACCEPT && status != DecisionStatus.OVERTAKEN;
    }

    /** Whether the plan decides a request, or has decided it. */
    boolean isOnRequest() {
        return action() != PlannedAction.ASSIGN && status != DecisionStatus.OVERTAKEN;
    }

    /** Whether the plan has decided a request. */
    boolean isCarriedOutOnRequest() {
        return isOnRequest() && status == DecisionStatus.CARRIED_OUT;
    }

    public boolean isAhead() {
        return status.isAhead();
    }

    public PlannedAction action() {
        return planned.action();
    }

    public @Nullable PersonId officer() {
        return planned.officer();
    }

    public @Nullable LocalDate until() {
        return planned.until();
    }

    public @Nullable DeclineReason reason() {
        return planned.reason();
    }

    public PersonId createdBy() {
        return planned.createdBy();
    }

    public Instant createdAt() {
        return planned.createdAt();
    }

    @Override
    public int hashCode() {
        return task.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
