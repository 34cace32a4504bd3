package org.preventionportal.reporting.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.CodeLabels;
import org.preventionportal.reporting.indicators.ProgrammeTrend.RegionTrend;
import org.preventionportal.reporting.indicators.ProgrammeTrend.TrendPoint;
import org.preventionportal.tables.writing.TableFile;

/** Writes indicators and trends as tables. A suppressed number is {@link DisclosedNumber#MARK}. */
final class IndicatorSheets {

    private static final List<String> INDICATOR = List.of(
            "indicator", "first day", "last day", "line", "unit", "number", "out of", "percent", "estimated", "note");
    private static final List<String> TREND =
            List.of("first day", "last day", "region", "measure", "number", "closed", "over");

    private IndicatorSheets() {}

    static TableFile of(Indicator indicator, DateRange days) {
        List<List<?>> rows = new ArrayList<>();
        for (IndicatorRow row : indicator.rows()) {
            IndicatorNumber number = Objects.requireNonNullElse(row.number(), IndicatorNumber.NOTHING);
            rows.add(List.of(
                    indicator.key(),
                    days.startsOn().toString(),
                    days.endsOn().toString(),
                    row.label(),
                    CodeLabels.of(indicator.unit()),
                    cell(number.amount()),
                    cell(number.base()),
                    cell(number.percent()),
                    cell(number.estimated()),
                    String.join(
                            " ",
                            Stream.concat(indicator.notes().stream(), row.notes().stream())
                                    .toList())));
        }
        return new TableFile("Indicator", INDICATOR, rows);
    }

    static TableFile of(ProgrammeTrend trend) {
        List<List<?>> rows = new ArrayList<>();
        for (int place = 0; place < trend.points().size(); place++) {
            TrendPoint point = trend.points().get(place);
            rows.add(row(point, "All", "tasks requested", point.requestedCount()));
            rows.add(row(point, "All", "tasks completed", point.completedCount()));
            rows.add(row(point, "All", "professionals reached", cell(point.professionals())));
            rows.add(row(point, "All", "young people reached", cell(Objects.requireNonNull(point.youngPeople()))));
            rows.add(row(point, "All", "others reached", cell(point.other())));
            for (RegionTrend region : trend.regions()) {
                String name = region.region().label();
                rows.add(row(
                        point, name, "tasks requested", region.requestedCounts().get(place)));
                rows.add(row(
                        point, name, "tasks completed", region.completedCounts().get(place)));
                rows.add(row(
                        point,
                        name,
                        "professionals reached",
                        region.professionalCounts().get(place)));
            }
        }
        return new TableFile("Trend", TREND, rows);
    }

    private static List<?> row(TrendPoint point, String region, String measure, Object number) {
        return List.of(
                point.days().startsOn().toString(),
                point.days().endsOn().toString(),
                region,
                measure,
                number,
                point.isClosed() ? "yes" : "no",
                point.isOver() ? "yes" : "no");
    }

    private static Object cell(@Nullable DisclosedNumber number) {
        return number == null ? "" : number.cell();
    }
}
