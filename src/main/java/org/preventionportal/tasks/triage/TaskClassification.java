package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.WorkingDays;
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
    private final ClosedDays closedDays;
    private final Clock clock;

    TaskClassification(
            OfficerTaskAccess access, TaskChanges changes, RequestScores scores, ClosedDays closedDays, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.scores = scores;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    @Officers
    public Task reclassify(@Valid ReclassifyTaskInput input, Caller caller) {
        Task task = access.load(input.taskId(), input.version(), caller);
        closedDays.requireOpen("taskId", countedDays(task));
        Need reclassified = input.applyTo(task.need());
        return changes.save(
                task.reclassify(
                        reclassified,
                        input.reason(),
                        () -> scores.position(reclassified, Objects.requireNonNull(task.queuePosition())),
                        caller.id(),
                        clock.instant()),
                caller);
    }

    /** The days by which figures count a task and the people whom it reached. */
    private static List<LocalDate> countedDays(Task task) {
        Stream<LocalDate> steps = Stream.of(
                        Optional.ofNullable(task.requestedAt()).map(WorkingDays::day),
                        Optional.ofNullable(task.progress().acceptedOn()),
                        Optional.ofNullable(task.progress().ending()).map(TaskEnding::endedOn))
                .flatMap(Optional::stream);
        return Stream.concat(steps, task.delivery().activities().stream().map(Activity::date))
                .toList();
    }
}
