package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.resources.use.ResourceUse;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;

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
    public IndicatorTopic topic() {
        return IndicatorTopic.RESOURCES;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        var uses = use.in(time, scope);
        var declined = new CountedTasks(tasks.cells(Milestone.ENDED, time, scope)).in(TaskState.DECLINED);
        var met = declined.because(DeclineReason.MET_BY_RESOURCE);
        return Map.of(
                IndicatorDefinition.RESOURCES_MADE,
                        all(IndicatorNumber.of(uses.made().resources())),
                IndicatorDefinition.RESOURCES_USED,
                        all(IndicatorNumber.of(uses.used().resources())),
                IndicatorDefinition.RESOURCES_TASKS,
                        all(IndicatorNumber.of(uses.used().times())),
                IndicatorDefinition.RESOURCES_INSTEAD, all(IndicatorNumber.of(met.tasks(), declined.tasks())));
    }

    private static List<IndicatorRow> all(IndicatorNumber number) {
        return List.of(IndicatorRow.all(number));
    }
}
