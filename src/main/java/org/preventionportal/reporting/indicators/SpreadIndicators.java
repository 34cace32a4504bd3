package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
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
import org.springframework.util.function.SingletonSupplier;

/** Measures how evenly tasks are spread over the ten regions. One region alone has no spread. */
@Component
class SpreadIndicators implements IndicatorSource {

    private static final List<Region> REGIONS = Stream.of(Region.values())
            .filter(region -> region != Region.NATIONAL)
            .toList();

    private final TaskCounts tasks;

    SpreadIndicators(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        if (scope.region() != null) {
            return Map.of();
        }
        DateRange time = period.days();
        Supplier<Evenness> regions =
                SingletonSupplier.of(() -> regions(new CountedTasks(tasks.cells(Milestone.SERVED, time, scope))));
        return Map.of(
                IndicatorDefinition.SPREAD_EVENNESS, () -> ofEvenShare(regions.get()),
                IndicatorDefinition.SPREAD_GINI,
                        () -> List.of(IndicatorRow.all(regions.get().gini())),
                IndicatorDefinition.SPREAD_COLD_REGIONS, () -> cold(regions.get(), null),
                IndicatorDefinition.SPREAD_COLD_THEMES,
                        () -> coldThemes(tasks.mentionsByRegion(Milestone.SERVED, time, scope)));
    }

    private static Evenness regions(CountedTasks served) {
        return new Evenness(REGIONS.stream().mapToInt(served::inRegion).toArray());
    }

    private static List<IndicatorRow> ofEvenShare(Evenness regions) {
        return REGIONS.stream()
                .map(region -> IndicatorRow.of(region, regions.ofEvenShare(REGIONS.indexOf(region))))
                .toList();
    }

    private static List<IndicatorRow> coldThemes(List<Mentions> mentions) {
        return Stream.of(Theme.values())
                .flatMap(theme -> cold(
                        new Evenness(REGIONS.stream()
                                .mapToInt(region -> of(region, theme, mentions))
                                .toArray()),
                        theme)
                        .stream())
                .toList();
    }

    private static int of(Region region, Theme theme, List<Mentions> mentions) {
        return mentions.stream()
                .filter(mention -> mention.region() == region && mention.themes() == theme)
                .mapToInt(Mentions::tasks)
                .sum();
    }

    private static List<IndicatorRow> cold(Evenness regions, @Nullable Theme theme) {
        return REGIONS.stream()
                .filter(region -> regions.isCold(REGIONS.indexOf(region)))
                .map(region -> {
                    IndicatorNumber number = regions.againstEvenShare(REGIONS.indexOf(region));
                    return theme == null ? IndicatorRow.of(region, number) : IndicatorRow.of(region, theme, number);
                })
                .toList();
    }
}
