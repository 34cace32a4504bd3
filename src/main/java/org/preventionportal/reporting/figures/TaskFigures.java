package org.preventionportal.reporting.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.preventionportal.tasks.figures.Milestone;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.figures.TaskCounts;
import org.preventionportal.tasks.figures.TaskCounts.Promise;
import org.preventionportal.tasks.figures.TaskCounts.Taken;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;

/** What became of tasks, against the target. */
@Component
class TaskFigures implements FigureSource {

    private final TaskCounts tasks;
    private final ProgrammePeriods periods;

    TaskFigures(TaskCounts tasks, ProgrammePeriods periods) {
        this.tasks = tasks;
        this.periods = periods;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.TASKS;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        var requested = count(Milestone.REQUESTED, time, scope);
        var ended = count(Milestone.ENDED, time, scope);
        var completed = ended.in(TaskState.COMPLETED);
        var notCompleted = ended.in(TaskState.NOT_COMPLETED);
        Map<FigureKind, List<FigureRow>> found = new EnumMap<>(FigureKind.class);
        found.put(FigureKind.TASKS_REQUESTED, requested.all());
        found.put(FigureKind.TASKS_DECIDED, all(decided(time, scope)));
        found.put(FigureKind.TASKS_COMPLETED, completed.all());
        if (scope.isWhole()) {
            putTarget(found, completed.tasks(), time);
        }
        found.put(
                FigureKind.TASKS_ONGOING, count(Milestone.ONGOING, time, scope).all());
        found.put(FigureKind.TASKS_NOT_COMPLETED, notCompleted.all());
        found.put(FigureKind.TASKS_NOT_COMPLETED_BY_REASON, notCompleted.byReason(NotCompletedReason.class));
        found.put(FigureKind.TASKS_OFFICERS, all(tasks.officers(Milestone.AT_WORK, time, scope)));
        found.put(FigureKind.TASKS_COMPLETED_BY_KIND, completed.byKind());
        found.put(FigureKind.TASKS_COMPLETED_BY_REGION, completed.byRegion());
        found.put(FigureKind.TASKS_COMPLETED_BY_PARTNER_KIND, completed.byPartnerKind());
        found.put(FigureKind.TASKS_REQUESTED_BY_KIND, requested.byKind());
        found.put(FigureKind.TASKS_REQUESTED_BY_REGION, requested.byRegion());
        found.put(FigureKind.TASKS_REQUESTED_BY_PARTNER_KIND, requested.byPartnerKind());
        return found;
    }

    private CountedTasks count(Milestone milestone, Timespan time, Scope scope) {
        return new CountedTasks(tasks.cells(milestone, time, scope));
    }

    private int decided(Timespan time, Scope scope) {
        return tasks.taken(Promise.DECIDED, time, scope).stream()
                .mapToInt(Taken::tasks)
                .sum();
    }

    /** A target is for the whole programme and for its very days; without one there is nothing to measure against. */
    private void putTarget(Map<FigureKind, List<FigureRow>> found, int completed, Timespan time) {
        periods.find(time).flatMap(ProgrammePeriod::target).ifPresent(target -> {
            found.put(FigureKind.TASKS_TARGET, all(target.tasks()));
            found.put(
                    FigureKind.TASKS_AGAINST_TARGET,
                    List.of(FigureRow.all(FigureNumber.of(completed, target.tasks()))));
        });
    }

    private static List<FigureRow> all(int number) {
        return List.of(FigureRow.all(FigureNumber.of(number)));
    }
}
