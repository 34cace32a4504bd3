package org.preventionportal.surveys.plans;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Selects the completed tasks whose participants are invited. An empty list does not restrict the selection.
 *
 * @param startsOn first day of completion
 * @param endsOn last day of completion
 */
public record TaskSelection(
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull @Choices List<Region> regions,
        @NotNull @Choices List<TaskKind> kinds,
        @NotNull @Choices List<Theme> themes) {

    public CompletedTasks.Selection tasks() {
        return new CompletedTasks.Selection(startsOn, endsOn, regions, kinds, themes);
    }

    /** Those of the tasks that were completed within a range; perhaps none. */
    public CompletedTasks.Selection tasks(DateRange completed) {
        return new CompletedTasks.Selection(
                startsOn.isAfter(completed.startsOn()) ? startsOn : completed.startsOn(),
                endsOn.isBefore(completed.endsOn()) ? endsOn : completed.endsOn(),
                regions,
                kinds,
                themes);
    }

    /** The same tasks, and those that are completed later, until a day. */
    TaskSelection until(LocalDate day) {
        return day.isAfter(endsOn) ? new TaskSelection(startsOn, day, regions, kinds, themes) : this;
    }

    boolean contains(Task task) {
        TaskEnding ending = task.progress().ending();
        return task.state() == TaskState.COMPLETED
                && ending != null
                && new DateRange(startsOn, endsOn).contains(ending.endedOn())
                && (regions.isEmpty() || regions.contains(task.region()))
                && (kinds.isEmpty() || kinds.contains(task.need().kind()))
                && (themes.isEmpty()
                        || !Collections.disjoint(themes, task.need().themes()));
    }

    /** Whether a task can be in both selections. */
    boolean overlaps(TaskSelection other) {
        return new DateRange(startsOn, endsOn).overlaps(new DateRange(other.startsOn, other.endsOn))
                && overlap(regions, other.regions)
                && overlap(kinds, other.kinds)
                && overlap(themes, other.themes);
    }

    private static <T> boolean overlap(List<T> some, List<T> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** Whether the caller may select these tasks: an officer only those of their own regions. */
    public boolean isAllowedFor(Caller caller) {
        return caller.has(Role.EVALUATOR) || isDecidedBy(caller);
    }

    /** Whether the caller decides for each region. Only managers do if none is named, because all are selected then. */
    public boolean isDecidedBy(Caller caller) {
        return caller.isManager() || (!regions.isEmpty() && regions.stream().allMatch(caller::decidesFor));
    }
}
