package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.IndicatorStyle;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;

/**
 * Holds a number that is shown large.
 *
 * @param number such as "371 of 400" or "94%"; empty if it is suppressed
 * @param label what it counts
 * @param details what it is a part of, how much of it is estimated, and the number for the days to compare with
 */
record KeyFinding(String number, String label, List<String> details) {

    private static final ReportWords WORDS = new ReportWords();

    /**
     * Empty if there is no number for the period.
     *
     * @param isBesideOthers whether the indicator has several groups
     * @param other the days to compare with
     */
    static Optional<KeyFinding> of(
            Indicator indicator,
            RowGroup.Labelled<IndicatorRow> line,
            boolean isBesideOthers,
            @Nullable DateRange other) {
        IndicatorNumber number = line.row().number();
        if (number == null || number.amount() == null) {
            return Optional.empty();
        }
        String label = name(indicator, line, isBesideOthers);
        Stream<String> compared = compared(indicator, line.row(), other);
        if (NumberWords.isSuppressed(number)) {
            return Optional.of(new KeyFinding("", label, compared.toList()));
        }
        boolean isOfPeople = IndicatorStyle.of(indicator.key()).isOfPeople();
        return Optional.of(new KeyFinding(
                NumberWords.first(indicator, number, isOfPeople),
                label,
                Stream.concat(NumberWords.details(number, isOfPeople), compared).toList()));
    }

    private static String name(Indicator indicator, RowGroup.Labelled<IndicatorRow> line, boolean isBesideOthers) {
        return IndicatorStyle.of(indicator.key())
                .name(indicator.title(), line, line.row().key(), isBesideOthers);
    }

    /**
     * States the only row of a group, which needs no table. Null if the group has more rows or no number at all.
     *
     * @param labelOf what the row is called if its group has a title
     */
    static @Nullable String sentence(
            Indicator indicator,
            RowGroup<IndicatorRow> group,
            Function<RowGroup.Labelled<IndicatorRow>, String> labelOf,
            @Nullable DateRange other) {
        if (group.rows().size() != 1) {
            return null;
        }
        RowGroup.Labelled<IndicatorRow> line = group.rows().getFirst();
        IndicatorNumber number = line.row().number();
        if (!NumberWords.isCounted(number)
                && (other == null || !NumberWords.isCounted(line.row().compared()))) {
            return null;
        }
        boolean isOfPeople = IndicatorStyle.of(indicator.key()).isOfPeople();
        String label = group.title().isEmpty() ? name(indicator, line, false) : labelOf.apply(line);
        String before = other == null
                ? ""
                : "; " + onOtherDays(indicator, other, line.row().compared());
        return "%s: %s%s.".formatted(label, NumberWords.inWords(indicator, number, isOfPeople), before);
    }

    boolean isSuppressed() {
        return number.isEmpty();
    }

    private static Stream<String> compared(Indicator indicator, IndicatorRow row, @Nullable DateRange other) {
        return other == null || !NumberWords.isCounted(row.compared())
                ? Stream.empty()
                : Stream.of(onOtherDays(indicator, other, row.compared()));
    }

    private static String onOtherDays(Indicator indicator, DateRange other, @Nullable IndicatorNumber number) {
        return "%s: %s".formatted(WORDS.days(other), NumberWords.inWords(indicator, number, false));
    }
}
