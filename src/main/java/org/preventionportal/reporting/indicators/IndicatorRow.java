package org.preventionportal.reporting.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.CodeWords;

/**
 * Holds one line of an indicator.
 *
 * @param key the name for programs; "all" if the indicator is not broken down
 * @param label the name for people
 * @param number for the period; null if the period has no such row
 * @param compared for the days to compare with; null if they have no such row
 * @param notes what readers should know, such as another source that contradicts the number
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

    IndicatorRow withNotes(List<String> notes) {
        return new IndicatorRow(key, label, number, compared, notes);
    }

    /** Adds the number of the same row for the days to compare with. */
    IndicatorRow beside(@Nullable IndicatorRow other) {
        return new IndicatorRow(key, label, number, other == null ? null : other.number(), notes);
    }

    /** Returns a row that exists only for the days to compare with. */
    IndicatorRow besideNothing() {
        return new IndicatorRow(key, label, null, number, notes);
    }
}
