package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Map;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.CodeWords;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Milestone;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.figures.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.springframework.stereotype.Component;

/** What was asked of the programme and not done. */
@Component
class DemandFigures implements FigureSource {

    private final TaskCounts tasks;

    DemandFigures(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.DEMAND;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        var ended = new CountedTasks(tasks.cells(Milestone.ENDED, time, scope));
        var declined = ended.in(TaskState.DECLINED);
        var noCapacity = declined.because(DeclineReason.NO_CAPACITY_IN_REGION);
        var notCompleted = ended.in(TaskState.NOT_COMPLETED);
        var waiting = new CountedTasks(tasks.cells(Milestone.WAITING, time, scope));
        var notMet = noCapacity.and(notCompleted).and(waiting);
        return Map.of(
                FigureKind.DEMAND_NOT_MET,
                List.of(
                        row("NO_CAPACITY", noCapacity, notMet),
                        row("NOT_COMPLETED", notCompleted, notMet),
                        row("WAITING", waiting, notMet)),
                FigureKind.DEMAND_NOT_MET_BY_REGION,
                notMet.byRegion(),
                FigureKind.DEMAND_DECLINED_BY_REASON,
                declined.byReason(DeclineReason.class),
                FigureKind.DEMAND_WITHDRAWN_BY_REASON,
                ended.in(TaskState.WITHDRAWN).byReason(WithdrawalReason.class));
    }

    private static FigureRow row(String cause, CountedTasks some, CountedTasks all) {
        return FigureRow.of(cause, CodeWords.of(cause), FigureNumber.of(some.tasks(), all.tasks()));
    }
}
