package org.preventionportal.reporting.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.CodeWords;

/**
 * One line of a figure.
 *
 * @param key by which a program finds it; "all" where the figure has one line only
 * @param label for people
 * @param number of the period; null where there is no such line in it
 * @param compared of the period beside it, in the same way
 * @param remarks what readers should know, such as a number of another source that contradicts it
 */
public record IndicatorRow(
        String key,
        String label,
        @Nullable IndicatorNumber number,
        @Nullable IndicatorNumber compared,
        List<String> notes) {

    static final String ALL = "all";

    static IndicatorRow of(String key, String label, IndicatorNumber number) {
        return new IndicatorRow(key, label, number, null, List.of());
    }

    static IndicatorRow all(IndicatorNumber number) {
        return of(ALL, "All", number);
    }

    static IndicatorRow of(Enum<?> value, IndicatorNumber number) {
        return of(value.name(), CodeWords.of(value), number);
    }

    static IndicatorRow of(Enum<?> value, Enum<?> more, IndicatorNumber number) {
        return of(
                "%s/%s".formatted(value.name(), more.name()),
                "%s: %s".formatted(CodeWords.of(value), CodeWords.of(more)),
                number);
    }

    IndicatorRow withNotes(List<String> remarks) {
        return new IndicatorRow(key, label, number, compared, remarks);
    }

    /** Set beside the same line of another period. */
    IndicatorRow beside(@Nullable IndicatorRow other) {
        return new IndicatorRow(key, label, number, other == null ? null : other.number(), notes);
    }

    /** A line that is there in the other period only. */
    IndicatorRow besideNothing() {
        return new IndicatorRow(key, label, null, number, notes);
    }

    IndicatorRow published() {
        return new IndicatorRow(
                key,
                label,
                number == null ? null : number.published(),
                compared == null ? null : compared.published(),
                notes);
    }
}
