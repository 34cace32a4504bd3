package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.CodeWords;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.springframework.stereotype.Component;

/** Counts what partners requested and the programme did not deliver. */
@Component
class DemandIndicators implements IndicatorSource {

    private final TaskCounts tasks;

    DemandIndicators(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public IndicatorTopic topic() {
        return IndicatorTopic.DEMAND;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        var ended = new CountedTasks(tasks.cells(Milestone.ENDED, time, scope));
        var declined = ended.in(TaskState.DECLINED);
        var noCapacity = declined.because(DeclineReason.NO_CAPACITY_IN_REGION);
        var notCompleted = ended.in(TaskState.NOT_COMPLETED);
        var waiting = new CountedTasks(tasks.cells(Milestone.WAITING, time, scope));
        var notMet = noCapacity.and(notCompleted).and(waiting);
        return Map.of(
                IndicatorDefinition.DEMAND_NOT_MET,
                List.of(
                        row("NO_CAPACITY", noCapacity, notMet),
                        row("NOT_COMPLETED", notCompleted, notMet),
                        row("WAITING", waiting, notMet)),
                IndicatorDefinition.DEMAND_NOT_MET_BY_REGION,
                notMet.byRegion(),
                IndicatorDefinition.DEMAND_DECLINED_BY_REASON,
                declined.byReason(DeclineReason.class),
                IndicatorDefinition.DEMAND_WITHDRAWN_BY_REASON,
                ended.in(TaskState.WITHDRAWN).byReason(WithdrawalReason.class));
    }

    private static IndicatorRow row(String cause, CountedTasks some, CountedTasks all) {
        return IndicatorRow.of(cause, CodeWords.of(cause), IndicatorNumber.of(some.tasks(), all.tasks()));
    }
}
