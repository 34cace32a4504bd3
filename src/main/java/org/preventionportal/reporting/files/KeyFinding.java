package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.IndicatorStyle;
import org.preventionportal.charts.RowGroup;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.DateRange;
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
     * @param other the days to compare with
     */
    static Optional<KeyFinding> of(
            Indicator indicator, RowGroup.Labelled<IndicatorRow> line, @Nullable DateRange other) {
        return of(indicator, line, name(indicator, line), other);
    }

    private static String name(Indicator indicator, RowGroup.Labelled<IndicatorRow> line) {
        return IndicatorStyle.of(indicator.key())
                .name(indicator.title(), line, line.row().key());
    }

    /**
     * States the only row of a group, which needs no table, with its question or survey. Null if the group has more
     * rows or no number for the period.
     */
    static @Nullable String sentence(Indicator indicator, RowGroup<IndicatorRow> group, @Nullable DateRange other) {
        if (group.rows().size() != 1) {
            return null;
        }
        RowGroup.Labelled<IndicatorRow> line = group.rows().getFirst();
        String label = group.title().isEmpty() ? name(indicator, line) : line.wholeLabel();
        return of(indicator, line, label, other)
                .map(finding -> "%s: %s%s."
                        .formatted(
                                finding.label(),
                                finding.isSuppressed() ? ReportWords.SUPPRESSED : finding.number(),
                                finding.details().isEmpty()
                                        ? ""
                                        : " (%s)".formatted(String.join("; ", finding.details()))))
                .orElse(null);
    }

    private static Optional<KeyFinding> of(
            Indicator indicator, RowGroup.Labelled<IndicatorRow> line, String label, @Nullable DateRange other) {
        IndicatorNumber number = line.row().number();
        if (number == null || number.amount() == null) {
            return Optional.empty();
        }
        Stream<String> compared = compared(line.row(), other);
        if (isSuppressed(number)) {
            return Optional.of(new KeyFinding("", label, compared.toList()));
        }
        boolean isOfPeople = IndicatorStyle.of(indicator.key()).isOfPeople();
        boolean isPercentFirst = isOfPeople && isShare(number);
        return Optional.of(new KeyFinding(
                isPercentFirst ? WORDS.percent(number.percent()) : amount(number),
                label,
                Stream.concat(details(number, isOfPeople), compared).toList()));
    }

    private static Stream<String> details(IndicatorNumber number, boolean isOfPeople) {
        Stream<String> share = isOfPeople && isShare(number)
                ? Stream.of(amount(number) + " people")
                : Stream.ofNullable(number.percent()).map(WORDS::percent);
        Stream<String> base = isOfPeople && !isShare(number)
                ? Stream.ofNullable(number.base()).map(people -> "Base: " + WORDS.number(people))
                : Stream.empty();
        Stream<String> estimated =
                Stream.ofNullable(number.estimated()).map(part -> "Of these estimated: " + WORDS.number(part));
        return Stream.of(share, base, estimated).flatMap(details -> details);
    }

    boolean isSuppressed() {
        return number.isEmpty();
    }

    private static boolean isShare(IndicatorNumber number) {
        return number.percent() != null && number.base() != null;
    }

    private static boolean isSuppressed(IndicatorNumber number) {
        return isSuppressed(number.amount()) || isSuppressed(number.percent());
    }

    private static boolean isSuppressed(@Nullable DisclosedNumber number) {
        return number != null && number.isSuppressed();
    }

    private static String amount(IndicatorNumber number) {
        String amount = WORDS.number(number.amount());
        return isShare(number) ? "%s of %s".formatted(amount, WORDS.number(number.base())) : amount;
    }

    private static Stream<String> compared(IndicatorRow row, @Nullable DateRange other) {
        IndicatorNumber number = row.compared();
        if (other == null || number == null || number.amount() == null) {
            return Stream.empty();
        }
        String words = isSuppressed(number)
                ? ReportWords.SUPPRESSED
                : isShare(number)
                        ? "%s (%s)".formatted(amount(number), WORDS.percent(number.percent()))
                        : amount(number);
        return Stream.of("%s: %s".formatted(WORDS.days(other), words));
    }
}
