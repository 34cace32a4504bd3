package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.indicators.TaskCounts.Mentions;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;

/** Counts the mentions of themes by tasks. */
@Component
class ThemeIndicators implements IndicatorSource {

    private final TaskCounts tasks;

    ThemeIndicators(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        DateRange time = period.days();
        return Map.of(
                IndicatorDefinition.THEMES_REQUESTED, () -> rows(tasks.mentions(Milestone.REQUESTED, time, scope)),
                IndicatorDefinition.THEMES_COMPLETED, () -> rows(tasks.mentions(Milestone.COMPLETED, time, scope)));
    }

    private static List<IndicatorRow> rows(List<Mentions> mentions) {
        int all = mentions.stream().mapToInt(Mentions::tasks).sum();
        return Stream.of(Theme.values())
                .map(theme -> IndicatorRow.of(theme, IndicatorNumber.of(of(theme, mentions), all)))
                .toList();
    }

    private static int of(Theme theme, List<Mentions> mentions) {
        return mentions.stream()
                .filter(mention -> mention.themes() == theme)
                .mapToInt(Mentions::tasks)
                .sum();
    }
}
