package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.number;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.TrendChart;
import org.preventionportal.charts.TrendChart.Item;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Draws a trend as the schema returns it: a column for each month or quarter. */
@Component
public class TrendCharts {

    private static final int HIGH = 120;
    private static final int LOW = 56;

    private final Formats formats;
    private final Clock clock;

    TrendCharts(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    /** Whether all numbers of the points are zero, so that there is nothing to draw. */
    public boolean isEmpty(Map<?, ?> trend, String field) {
        return points(trend).allMatch(point -> Double.valueOf(0).equals(number(point, field)));
    }

    /** @param field a list of numbers of the regions, such as {@code completedCounts} */
    public boolean isEmptyByRegion(Map<?, ?> trend, String field) {
        return regions(trend).allMatch(region -> total(region, field) == 0);
    }

    /** Returns the points whose first day has come. A later one has no number yet. */
    public List<Map<?, ?>> begun(Map<?, ?> trend) {
        return points(trend).filter(this::hasBegun).toList();
    }

    private boolean hasBegun(Map<?, ?> point) {
        return !day(point, "startsOn").isAfter(LondonTime.today(clock));
    }

    /** @param field a number of the points, such as {@code completedCount} */
    public TrendChart draw(Map<?, ?> trend, String field) {
        List<Item> items = points(trend)
                .map(point -> item(trend, point, drawn(point, field)))
                .toList();
        return TrendChart.of(items, greatest(items), HIGH);
    }

    /**
     * Draws a region to the same scale as all others.
     *
     * @param field a list of numbers of the regions, such as {@code completedCounts}
     */
    public TrendChart drawRegion(Map<?, ?> trend, Map<?, ?> region, String field) {
        double greatest = regions(trend)
                .flatMap(other -> numbers(other, field).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<Map<?, ?>> points = points(trend).toList();
        List<Double> numbers = numbers(region, field);
        List<Item> items = new ArrayList<>();
        for (int place = 0; place < points.size(); place++) {
            items.add(item(trend, points.get(place), numbers.get(place)));
        }
        return TrendChart.of(items, greatest, LOW);
    }

    /** Whether a number of the points is suppressed, so that there is nothing to draw. */
    public boolean isSuppressed(Map<?, ?> trend, String field) {
        return points(trend).anyMatch(point -> number(point, field) == null);
    }

    public boolean isAllSuppressed(Map<?, ?> trend, String field) {
        return points(trend).allMatch(point -> number(point, field) == null);
    }

    /** A number of a point in words; null if it is suppressed. */
    public @Nullable String words(Map<?, ?> point, String field) {
        Double number = number(point, field);
        return number == null ? null : formats.number(number);
    }

    public double total(Map<?, ?> region, String field) {
        return numbers(region, field).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Names the month or quarter of a point in full. */
    public String name(Map<?, ?> trend, Map<?, ?> point) {
        LocalDate first = day(point, "startsOn");
        return isByQuarter(trend)
                ? "%s to %s".formatted(DateWords.shortMonth(first), formats.month(day(point, "endsOn")))
                : formats.month(first);
    }

    private Item item(Map<?, ?> trend, Map<?, ?> point, double value) {
        LocalDate first = day(point, "startsOn");
        String label = DateWords.shortMonth(first)
                + (isByQuarter(trend) ? "–" + DateWords.shortMonth(day(point, "endsOn")) : "");
        String words = hasBegun(point) ? formats.number(value) : "";
        return new Item(label, value, words, Boolean.FALSE.equals(point.get("isOver")));
    }

    private static boolean isByQuarter(Map<?, ?> trend) {
        return "QUARTER".equals(trend.get("step"));
    }

    private static double greatest(List<Item> items) {
        return items.stream().mapToDouble(Item::value).max().orElse(0);
    }

    /** A suppressed number has no column. */
    private static double drawn(Map<?, ?> point, String field) {
        return Objects.requireNonNullElse(number(point, field), 0.0);
    }

    private static List<Double> numbers(Map<?, ?> region, String field) {
        return ((List<?>) Objects.requireNonNull(region.get(field)))
                .stream()
                        .map(number -> Double.valueOf(((Number) number).doubleValue()))
                        .toList();
    }

    private static LocalDate day(Map<?, ?> point, String end) {
        return LocalDate.parse(String.valueOf(((Map<?, ?>) Objects.requireNonNull(point.get("days"))).get(end)));
    }

    private static Stream<Map<?, ?>> points(Map<?, ?> trend) {
        return children(trend, "points");
    }

    private static Stream<Map<?, ?>> regions(Map<?, ?> trend) {
        return children(trend, "regions");
    }
}
