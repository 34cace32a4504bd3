package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.CodeLabels;

/**
 * Holds one line of an indicator.
 *
 * @param key the name for programs; "all" if the indicator is not broken down
 * @param label the name for people
 * @param number for the period; null if the period has no such row
 * @param compared for the days to compare with; null if they have no such row
 * @param answers how many people in the base gave each answer to a statement; what was published earlier has none
 * @param notes what readers should know, such as another source that contradicts the number
 */
public record IndicatorRow(
        String key,
        String label,
        @Nullable IndicatorNumber number,
        @Nullable IndicatorNumber compared,
        List<IndicatorAnswer> answers,
        List<String> notes) {

    /** The key of the only row of an indicator that is not broken down. */
    public static final String ALL = "all";

    public IndicatorRow(
            String key,
            String label,
            @Nullable IndicatorNumber number,
            @Nullable IndicatorNumber compared,
            @Nullable List<IndicatorAnswer> answers,
            List<String> notes) {
        this.key = key;
        this.label = label;
        this.number = number;
        this.compared = compared;
        this.answers = answers == null ? List.of() : answers;
        this.notes = notes;
    }

    static IndicatorRow of(String key, String label, IndicatorNumber number) {
        return new IndicatorRow(key, label, number, null, List.of(), List.of());
    }

    static IndicatorRow all(IndicatorNumber number) {
        return of(ALL, "All", number);
    }

    static IndicatorRow of(Enum<?> value, IndicatorNumber number) {
        return of(value.name(), CodeLabels.of(value), number);
    }

    static IndicatorRow of(Enum<?> value, Enum<?> more, IndicatorNumber number) {
        return of(
                "%s/%s".formatted(value.name(), more.name()),
                "%s: %s".formatted(CodeLabels.of(value), CodeLabels.of(more)),
                number);
    }

    IndicatorRow withNotes(List<String> notes) {
        return new IndicatorRow(key, label, number, compared, answers, notes);
    }

    IndicatorRow withAnswers(List<IndicatorAnswer> given) {
        return new IndicatorRow(key, label, number, compared, given, notes);
    }

    IndicatorRow noting(String note) {
        return withNotes(Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The same row under another name. */
    IndicatorRow named(String nextKey, String nextLabel) {
        return new IndicatorRow(nextKey, nextLabel, number, compared, answers, notes);
    }

    /** Adds the number of the same row for the days to compare with, and what is to be known of it. */
    IndicatorRow beside(@Nullable IndicatorRow other) {
        return other == null
                ? this
                : new IndicatorRow(
                        key,
                        label,
                        number,
                        other.number(),
                        answers,
                        Stream.concat(notes.stream(), other.notes().stream())
                                .distinct()
                                .toList());
    }

    /** Returns a row that exists only for the days to compare with. */
    IndicatorRow besideNothing() {
        return new IndicatorRow(key, label, null, number, List.of(), notes);
    }
}
