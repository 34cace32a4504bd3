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
        IndicatorNumber number = line.row().number();
        if (number == null || number.amount() == null) {
            return Optional.empty();
        }
        var style = IndicatorStyle.of(indicator.key());
        boolean isPercentFirst = style.isOfPeople() && isShare(number);
        Stream<String> share = isPercentFirst
                ? Stream.of(amount(number) + " people")
                : Stream.ofNullable(number.percent()).map(WORDS::percent);
        Stream<String> base = style.isOfPeople() && !isShare(number)
                ? Stream.ofNullable(number.base()).map(people -> "Base: " + WORDS.number(people))
                : Stream.empty();
        Stream<String> estimated =
                Stream.ofNullable(number.estimated()).map(part -> "Of these estimated: " + WORDS.number(part));
        return Optional.of(new KeyFinding(
                isSuppressed(number) ? "" : isPercentFirst ? WORDS.percent(number.percent()) : amount(number),
                style.name(indicator.title(), line, line.row().key()),
                Stream.of(share, base, estimated, compared(line.row(), other))
                        .flatMap(details -> details)
                        .toList()));
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
