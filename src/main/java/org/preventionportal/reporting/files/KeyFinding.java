package org.preventionportal.reporting.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.AmountUnit;
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
        String label = name(indicator, line);
        Stream<String> compared = compared(indicator, line.row(), other);
        if (isSuppressed(number)) {
            return Optional.of(new KeyFinding("", label, compared.toList()));
        }
        boolean isOfPeople = IndicatorStyle.of(indicator.key()).isOfPeople();
        return Optional.of(new KeyFinding(
                first(indicator, number, isOfPeople),
                label,
                Stream.concat(details(number, isOfPeople), compared).toList()));
    }

    private static String name(Indicator indicator, RowGroup.Labelled<IndicatorRow> line) {
        return IndicatorStyle.of(indicator.key())
                .name(indicator.title(), line, line.row().key());
    }

    /**
     * States the only row of a group, which needs no table, with its question or survey. Null if the group has more
     * rows or no number at all.
     */
    static @Nullable String sentence(Indicator indicator, RowGroup<IndicatorRow> group, @Nullable DateRange other) {
        return sentence(indicator, group, RowGroup.Labelled::wholeLabel, other);
    }

    /** States the only row of a group without what is in the title of the group. */
    static @Nullable String sentenceBelowTitle(
            Indicator indicator, RowGroup<IndicatorRow> group, @Nullable DateRange other) {
        return sentence(indicator, group, RowGroup.Labelled::label, other);
    }

    private static @Nullable String sentence(
            Indicator indicator,
            RowGroup<IndicatorRow> group,
            Function<RowGroup.Labelled<IndicatorRow>, String> labelOf,
            @Nullable DateRange other) {
        if (group.rows().size() != 1) {
            return null;
        }
        RowGroup.Labelled<IndicatorRow> line = group.rows().getFirst();
        IndicatorNumber number = line.row().number();
        if (!isCounted(number) && (other == null || !isCounted(line.row().compared()))) {
            return null;
        }
        boolean isOfPeople = IndicatorStyle.of(indicator.key()).isOfPeople();
        String label = group.title().isEmpty() ? name(indicator, line) : labelOf.apply(line);
        String before = other == null
                ? ""
                : "; %s: %s"
                        .formatted(
                                WORDS.days(other), inWords(indicator, line.row().compared(), false));
        return "%s: %s%s.".formatted(label, inWords(indicator, number, isOfPeople), before);
    }

    private static boolean isCounted(@Nullable IndicatorNumber number) {
        return number != null && number.amount() != null;
    }

    /** A number with everything that belongs to it. */
    private static String inWords(Indicator indicator, @Nullable IndicatorNumber number, boolean isOfPeople) {
        if (number == null || number.amount() == null) {
            return "none";
        }
        String details = String.join("; ", details(number, isOfPeople).toList());
        String first = first(indicator, number, isOfPeople);
        return details.isEmpty() ? first : "%s (%s)".formatted(first, details);
    }

    /** The percentage of people, or the amount with its unit. */
    private static String first(Indicator indicator, IndicatorNumber number, boolean isOfPeople) {
        if (isPercentFirst(number, isOfPeople)) {
            return WORDS.percent(number.percent());
        }
        DisclosedNumber amount = number.amount();
        String unit = amount == null || amount.value() == null
                ? ""
                : AmountUnit.after(indicator.unit().name(), amount.value());
        return amount(number) + unit;
    }

    private static Stream<String> details(IndicatorNumber number, boolean isOfPeople) {
        Stream<String> share = isPercentFirst(number, isOfPeople)
                ? Stream.of(amount(number) + " people")
                : Stream.ofNullable(number.percent())
                        .filter(Predicate.not(DisclosedNumber::isSuppressed))
                        .map(WORDS::percent);
        Stream<String> base = number.percent() == null ? told(number, number.base(), "Base") : Stream.empty();
        return Stream.of(share, base, told(number, number.estimated(), "Of these estimated"))
                .flatMap(Function.identity());
    }

    /** What belongs to a number. A mark for it would say nothing beside that of a suppressed number. */
    private static Stream<String> told(IndicatorNumber number, @Nullable DisclosedNumber part, String name) {
        return isSuppressed(number.amount()) && isSuppressed(part)
                ? Stream.empty()
                : Stream.ofNullable(part).map(known -> "%s: %s".formatted(name, WORDS.number(known)));
    }

    boolean isSuppressed() {
        return number.isEmpty();
    }

    private static boolean isPercentFirst(IndicatorNumber number, boolean isOfPeople) {
        return isOfPeople && isShare(number) && !isSuppressed(number.percent());
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
        return isShare(number) && !(isSuppressed(number.amount()) && isSuppressed(number.base()))
                ? "%s of %s".formatted(amount, WORDS.number(number.base()))
                : amount;
    }

    private static Stream<String> compared(Indicator indicator, IndicatorRow row, @Nullable DateRange other) {
        return other == null || !isCounted(row.compared())
                ? Stream.empty()
                : Stream.of("%s: %s".formatted(WORDS.days(other), inWords(indicator, row.compared(), false)));
    }
}
