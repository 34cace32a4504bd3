package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
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
     * @param label of the row, within its group
     * @param other the days to compare with
     */
    static Optional<KeyFinding> of(Indicator indicator, String label, IndicatorRow row, @Nullable DateRange other) {
        IndicatorNumber number = row.number();
        if (number == null || number.amount() == null) {
            return Optional.empty();
        }
        String subject = row.key().equals("all") ? indicator.title() : "%s: %s".formatted(indicator.title(), label);
        boolean isAgreement = indicator.key().equals(IndicatorDefinition.SURVEYS_AGREEMENT.key());
        Stream<String> share = isAgreement
                ? Stream.of(amount(number) + " people")
                : Stream.ofNullable(number.percent()).map(WORDS::percent);
        Stream<String> estimated =
                Stream.ofNullable(number.estimated()).map(part -> "Of these estimated: " + WORDS.number(part));
        return Optional.of(new KeyFinding(
                isSuppressed(number) ? "" : isAgreement ? WORDS.percent(number.percent()) : amount(number),
                isAgreement ? label : subject,
                Stream.of(share, estimated, compared(row, other))
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
