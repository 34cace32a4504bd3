package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.retention.Restores;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.delivery.ClosedPeriodCheck;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.queue.RequestScores;
import org.preventionportal.tasks.queue.TaskChanges;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Corrects how tasks are classified: an officer in their own regions, a manager in all. */
@Service
@Validated
class TaskClassification {

    private final OfficerTaskAccess access;
    private final TaskChanges changes;
    private final RequestScores scores;
    private final ClosedPeriodCheck closedPeriodCheck;
    private final Clock clock;

    TaskClassification(
            OfficerTaskAccess access,
            TaskChanges changes,
            RequestScores scores,
            ClosedPeriodCheck closedPeriodCheck,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.scores = scores;
        this.closedPeriodCheck = closedPeriodCheck;
        this.clock = clock;
    }

    @Officers
    public Task reclassify(@Valid ReclassifyTaskInput input, Caller caller) {
        Task task = access.load(input.taskId(), input.version(), caller);
        closedPeriodCheck.requireOpen("taskId", task);
        Need reclassified = input.applyTo(task.need());
        Task saved = changes.save(
                task.reclassify(
                        reclassified,
                        input.reason(),
                        () -> scores.position(reclassified, Objects.requireNonNull(task.queuePosition())),
                        caller.id(),
                        clock.instant()),
                caller);
        if (saved.need().withdrawsIntelligenceOf(task.need())) {
            Restores.logToRepeat(
                    "reclassifyTask", "taskId=%s region=%s by %s".formatted(saved.id(), saved.region(), caller.id()));
        }
        return saved;
    }
}
