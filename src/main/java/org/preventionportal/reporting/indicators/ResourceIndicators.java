package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.resources.use.ResourceUse;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts the resources that tasks made and used, and the requests that a resource met instead. */
@Component
class ResourceIndicators implements IndicatorSource {

    private final ResourceUse use;
    private final TaskCounts tasks;

    ResourceIndicators(ResourceUse use, TaskCounts tasks) {
        this.use = use;
        this.tasks = tasks;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        DateRange time = period.days();
        Supplier<ResourceUse.Uses> uses = SingletonSupplier.of(() -> use.in(time, scope));
        return Map.of(
                IndicatorDefinition.RESOURCES_MADE, () -> all(uses.get().made().resources()),
                IndicatorDefinition.RESOURCES_USED, () -> all(uses.get().used().resources()),
                IndicatorDefinition.RESOURCES_TASKS, () -> all(uses.get().used().times()),
                IndicatorDefinition.RESOURCES_INSTEAD, () -> instead(time, scope));
    }

    private static List<IndicatorRow> all(int number) {
        return List.of(IndicatorRow.all(IndicatorNumber.of(number)));
    }

    private List<IndicatorRow> instead(DateRange time, IndicatorScope scope) {
        var declined = new CountedTasks(tasks.cells(Milestone.ENDED, time, scope)).in(TaskState.DECLINED);
        var met = declined.because(DeclineReason.MET_BY_RESOURCE);
        return List.of(IndicatorRow.all(IndicatorNumber.of(met.tasks(), declined.tasks())));
    }
}
