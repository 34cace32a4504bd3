package org.preventionportal.reporting.files;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.indicators.IndicatorNumber;

/** Says the number of an indicator with all that belongs to it: its share, base and unit. */
final class NumberWords {

    private static final ReportWords WORDS = new ReportWords();

    private NumberWords() {}

    static boolean isCounted(@Nullable IndicatorNumber number) {
        return number != null && number.amount() != null;
    }

    /** A number with everything that belongs to it. */
    static String inWords(DrawnIndicator<?> indicator, @Nullable IndicatorNumber number, boolean isPercentFirst) {
        if (number == null || number.amount() == null) {
            return "none";
        }
        String details =
                String.join("; ", details(indicator, number, isPercentFirst).toList());
        String first = first(indicator, number, isPercentFirst);
        return details.isEmpty() ? first : "%s (%s)".formatted(first, details);
    }

    /** The percentage of people, or the amount with its unit. */
    static String first(DrawnIndicator<?> indicator, IndicatorNumber number, boolean isPercentFirst) {
        if (isPercentFirst) {
            return WORDS.percent(number.percent());
        }
        DisclosedNumber amount = number.amount();
        return amount(number) + indicator.unitAfter(amount == null ? null : amount.value());
    }

    static Stream<String> details(DrawnIndicator<?> indicator, IndicatorNumber number, boolean isPercentFirst) {
        Stream<String> share = isPercentFirst
                ? Stream.of(amount(number) + (indicator.isOfShares() ? " people agree or strongly agree" : " people"))
                : Stream.ofNullable(number.percent())
                        .filter(Predicate.not(DisclosedNumber::isSuppressed))
                        .map(WORDS::percent);
        Stream<String> base = number.percent() == null ? part(number, number.base(), "Base") : Stream.empty();
        return Stream.of(share, base, part(number, number.estimated(), "Of these estimated"))
                .flatMap(Function.identity());
    }

    /** What belongs to a number. Beside a number that is suppressed, a suppressed part is left out. */
    private static Stream<String> part(IndicatorNumber number, @Nullable DisclosedNumber part, String name) {
        return isSuppressed(number.amount()) && isSuppressed(part)
                ? Stream.empty()
                : Stream.ofNullable(part).map(known -> "%s: %s".formatted(name, WORDS.number(known)));
    }

    private static boolean isShare(IndicatorNumber number) {
        return number.percent() != null && number.base() != null;
    }

    private static boolean isSuppressed(@Nullable DisclosedNumber number) {
        return number != null && number.isSuppressed();
    }

    private static String amount(IndicatorNumber number) {
        String amount = WORDS.number(number.amount());
        return isShare(number) && !(isSuppressed(number.amount()) && isSuppressed(number.base()))
                ? "%s of %s".formatted(amount, WORDS.number(number.base()))
                : amount;
    }
}
