package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Milestone;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.figures.TaskCounts;
import org.preventionportal.tasks.figures.TaskCounts.Mentions;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;

/** How evenly the work lies over the ten regions. Of one region alone there is nothing to tell. */
@Component
class SpreadFigures implements FigureSource {

    private static final List<Region> REGIONS = Stream.of(Region.values())
            .filter(region -> region != Region.NATIONAL)
            .toList();

    private final TaskCounts tasks;

    SpreadFigures(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.SPREAD;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        if (scope.region() != null) {
            return Map.of();
        }
        var served = new CountedTasks(tasks.cells(Milestone.SERVED, time, scope));
        var regions = new Evenness(REGIONS.stream().mapToInt(served::inRegion).toArray());
        return Map.of(
                FigureKind.SPREAD_EVENNESS,
                ofEvenShare(regions),
                FigureKind.SPREAD_GINI,
                List.of(FigureRow.all(regions.gini())),
                FigureKind.SPREAD_COLD_REGIONS,
                cold(regions, null),
                FigureKind.SPREAD_COLD_THEMES,
                coldThemes(tasks.mentions(Milestone.SERVED, time, scope)));
    }

    private static List<FigureRow> ofEvenShare(Evenness regions) {
        return REGIONS.stream()
                .map(region -> FigureRow.of(region, regions.ofEvenShare(REGIONS.indexOf(region))))
                .toList();
    }

    private static List<FigureRow> coldThemes(List<Mentions> mentions) {
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

    private static List<FigureRow> cold(Evenness regions, @Nullable Theme theme) {
        return REGIONS.stream()
                .filter(region -> regions.isCold(REGIONS.indexOf(region)))
                .map(region -> {
                    FigureNumber number = regions.againstEvenShare(REGIONS.indexOf(region));
                    return theme == null ? FigureRow.of(region, number) : FigureRow.of(region, theme, number);
                })
                .toList();
    }
}
