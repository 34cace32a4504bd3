package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Map;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.resources.use.ResourceUse;
import org.preventionportal.tasks.figures.Milestone;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.figures.TaskCounts;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;

/** What tasks made of the library, and what it saved. */
@Component
class ResourceFigures implements FigureSource {

    private final ResourceUse use;
    private final TaskCounts tasks;

    ResourceFigures(ResourceUse use, TaskCounts tasks) {
        this.use = use;
        this.tasks = tasks;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.RESOURCES;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        var uses = use.in(time, scope);
        var declined = new CountedTasks(tasks.cells(Milestone.ENDED, time, scope)).in(TaskState.DECLINED);
        var met = declined.because(DeclineReason.MET_BY_A_RESOURCE);
        return Map.of(
                FigureKind.RESOURCES_MADE, all(FigureNumber.of(uses.made().resources())),
                FigureKind.RESOURCES_USED, all(FigureNumber.of(uses.used().resources())),
                FigureKind.RESOURCES_TASKS, all(FigureNumber.of(uses.used().times())),
                FigureKind.RESOURCES_INSTEAD, all(FigureNumber.of(met.tasks(), declined.tasks())));
    }

    private static List<FigureRow> all(FigureNumber number) {
        return List.of(FigureRow.all(number));
    }
}
