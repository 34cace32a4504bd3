package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;

/**
 * Holds a number that is shown large.
 *
 * @param number such as "371 of 400" or "94%"
 * @param label what it counts
 * @param details what it is a part of, how much of it is estimated, and the number for the days to compare with
 */
record KeyFinding(String number, String label, List<String> details) {

    private static final ReportWords WORDS = new ReportWords();

    /**
     * @param row one that has a number
     * @param other the days to compare with
     */
    static KeyFinding of(DrawnIndicator<?> indicator, ChartRow<IndicatorRow> row, @Nullable DateRange other) {
        IndicatorNumber number = Objects.requireNonNull(row.source().number());
        boolean isPercentFirst = indicator.isPercentFirst(row.number());
        return new KeyFinding(
                NumberWords.first(indicator, number, isPercentFirst),
                indicator.name(row),
                Stream.concat(
                                NumberWords.details(indicator, number, isPercentFirst),
                                compared(indicator, row.source(), other))
                        .toList());
    }

    /**
     * States the only row of a group, which needs no table. Null if the group has more rows or no number at all.
     *
     * @param labelOf what the row is called if its group has a title
     */
    static @Nullable String sentence(
            DrawnIndicator<IndicatorRow> indicator,
            RowGroup<IndicatorRow> group,
            Function<ChartRow<IndicatorRow>, String> labelOf,
            @Nullable DateRange other) {
        if (group.rows().size() != 1) {
            return null;
        }
        ChartRow<IndicatorRow> row = group.rows().getFirst();
        IndicatorNumber number = row.source().number();
        IndicatorNumber compared = row.source().compared();
        if (!NumberWords.isCounted(number) && (other == null || !NumberWords.isCounted(compared))) {
            return null;
        }
        String label = group.title().isEmpty() ? indicator.name(row) : labelOf.apply(row);
        String before = other == null ? "" : "; " + onOtherDays(indicator, other, compared);
        return "%s: %s%s."
                .formatted(
                        label, NumberWords.inWords(indicator, number, indicator.isPercentFirst(row.number())), before);
    }

    private static Stream<String> compared(DrawnIndicator<?> indicator, IndicatorRow row, @Nullable DateRange other) {
        return other == null || !NumberWords.isCounted(row.compared())
                ? Stream.empty()
                : Stream.of(onOtherDays(indicator, other, row.compared()));
    }

    private static String onOtherDays(DrawnIndicator<?> indicator, DateRange other, @Nullable IndicatorNumber number) {
        return "%s: %s".formatted(WORDS.days(other), NumberWords.inWords(indicator, number, false));
    }
}
