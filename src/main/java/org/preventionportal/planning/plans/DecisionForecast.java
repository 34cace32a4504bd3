package org.preventionportal.planning.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskHistoryEntry;

/**
 * Shows a planned decision with its task as it is now.
 *
 * @param changes what was done to the task since it was planned; only of a task that has changed
 */
record DecisionForecast(PlannedDecision planned, Task task, DecisionStatus status, List<TaskHistoryEntry> changes) {

    static DecisionForecast of(PlannedDecision planned, Task now, LocalDate today) {
        return new DecisionForecast(planned, now, planned.status(now, today), List.of());
    }

    /** @param whole the task with its history */
    DecisionForecast with(Task whole) {
        return new DecisionForecast(
                planned,
                task,
                status,
                whole.history().stream()
                        .filter(entry -> entry.occurredAt().isAfter(planned.createdAt()))
                        .toList());
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
}
