package org.preventionportal.reporting.figures;

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
public record FigureRow(
        String key,
        String label,
        @Nullable FigureNumber number,
        @Nullable FigureNumber compared,
        List<String> remarks) {

    static final String ALL = "all";

    static FigureRow of(String key, String label, FigureNumber number) {
        return new FigureRow(key, label, number, null, List.of());
    }

    static FigureRow all(FigureNumber number) {
        return of(ALL, "All", number);
    }

    static FigureRow of(Enum<?> value, FigureNumber number) {
        return of(value.name(), CodeWords.of(value), number);
    }

    static FigureRow of(Enum<?> value, Enum<?> more, FigureNumber number) {
        return of(
                "%s/%s".formatted(value.name(), more.name()),
                "%s: %s".formatted(CodeWords.of(value), CodeWords.of(more)),
                number);
    }

    FigureRow remarked(List<String> remarks) {
        return new FigureRow(key, label, number, compared, remarks);
    }

    /** Set beside the same line of another period. */
    FigureRow beside(@Nullable FigureRow other) {
        return new FigureRow(key, label, number, other == null ? null : other.number(), remarks);
    }

    /** A line that is there in the other period only. */
    FigureRow besideNothing() {
        return new FigureRow(key, label, null, number, remarks);
    }

    FigureRow published() {
        return new FigureRow(
                key,
                label,
                number == null ? null : number.published(),
                compared == null ? null : compared.published(),
                remarks);
    }
}
