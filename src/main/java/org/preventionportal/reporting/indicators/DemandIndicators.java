package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.CodeLabels;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts what partners requested and the programme did not deliver. */
@Component
class DemandIndicators implements IndicatorSource {

    private final TaskCounts tasks;

    DemandIndicators(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        DateRange time = period.days();
        Supplier<CountedTasks> ended =
                SingletonSupplier.of(() -> new CountedTasks(tasks.cells(Milestone.ENDED, time, scope)));
        Supplier<NotMet> notMet = SingletonSupplier.of(
                () -> NotMet.of(ended.get(), new CountedTasks(tasks.cells(Milestone.WAITING, time, scope))));
        return Map.of(
                IndicatorDefinition.DEMAND_NOT_MET, () -> notMet.get().byCause(),
                IndicatorDefinition.DEMAND_NOT_MET_BY_REGION,
                        () -> notMet.get().all().byRegion(),
                IndicatorDefinition.DEMAND_DECLINED_BY_REASON,
                        () -> ended.get().in(TaskState.DECLINED).byReason(DeclineReason.class),
                IndicatorDefinition.DEMAND_WITHDRAWN_BY_REASON,
                        () -> ended.get().in(TaskState.WITHDRAWN).byReason(WithdrawalReason.class));
    }

    /** The requests that were not met, by the cause. */
    private record NotMet(CountedTasks noCapacity, CountedTasks notCompleted, CountedTasks waiting) {

        static NotMet of(CountedTasks ended, CountedTasks waiting) {
            return new NotMet(
                    ended.in(TaskState.DECLINED).because(DeclineReason.NO_CAPACITY_IN_REGION),
                    ended.in(TaskState.NOT_COMPLETED),
                    waiting);
        }

        CountedTasks all() {
            return noCapacity.and(notCompleted).and(waiting);
        }

        List<IndicatorRow> byCause() {
            return List.of(row("NO_CAPACITY", noCapacity), row("NOT_COMPLETED", notCompleted), row("WAITING", waiting));
        }

        private IndicatorRow row(String cause, CountedTasks some) {
            return IndicatorRow.of(cause, CodeLabels.of(cause), IndicatorNumber.of(some.tasks(), all().tasks()));
        }
    }
}
