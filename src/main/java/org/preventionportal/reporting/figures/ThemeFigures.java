package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Milestone;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.figures.TaskCounts;
import org.preventionportal.tasks.figures.TaskCounts.Mentions;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;

/** What tasks are about, as mentions. */
@Component
class ThemeFigures implements FigureSource {

    private final TaskCounts tasks;

    ThemeFigures(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.THEMES;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        return Map.of(
                FigureKind.THEMES_REQUESTED, rows(tasks.mentions(Milestone.REQUESTED, time, scope)),
                FigureKind.THEMES_COMPLETED, rows(tasks.mentions(Milestone.COMPLETED, time, scope)));
    }

    private static List<FigureRow> rows(List<Mentions> mentions) {
        int all = mentions.stream().mapToInt(Mentions::tasks).sum();
        return Stream.of(Theme.values())
                .map(theme -> FigureRow.of(theme, FigureNumber.of(of(theme, mentions), all)))
                .toList();
    }

    private static int of(Theme theme, List<Mentions> mentions) {
        return mentions.stream()
                .filter(mention -> mention.themes() == theme)
                .mapToInt(Mentions::tasks)
                .sum();
    }
}
