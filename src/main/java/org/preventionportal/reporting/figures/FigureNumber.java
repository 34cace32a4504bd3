package org.preventionportal.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.disclosure.PublicationRule;
import org.preventionportal.disclosure.Rounding;

/**
 * A number with what it is a part of.
 *
 * @param value null where there is nothing to reckon it from
 * @param base null where it is a part of nothing
 * @param percent of the base, rounded half up
 * @param estimated how much of the value is an estimate; null for what is not estimated
 */
public record FigureNumber(
        @Nullable Figure value,
        @Nullable Figure base,
        @Nullable Figure percent,
        @Nullable Figure estimated) {

    public static final FigureNumber NOTHING = new FigureNumber(null, null, null, null);

    static FigureNumber of(double value) {
        return new FigureNumber(Figure.of(value), null, null, null);
    }

    static FigureNumber of(Figure value) {
        return new FigureNumber(value, null, null, null);
    }

    static FigureNumber of(double value, double base) {
        return of(Figure.of(value), Figure.of(base));
    }

    static FigureNumber of(Figure value, Figure base) {
        return new FigureNumber(value, base, share(value, base), null);
    }

    /** Kept back with either number; and nothing is a share of nothing. */
    private static @Nullable Figure share(Figure value, Figure base) {
        if (value.number().isEmpty() || base.number().isEmpty()) {
            return Figure.tooFew();
        }
        double of = base.number().getAsDouble();
        return of == 0 ? null : Figure.of(Rounding.percent(value.number().getAsDouble() / of));
    }

    FigureNumber estimated(Figure part) {
        return new FigureNumber(value, base, percent, part);
    }

    /** As it may leave the service where it counts people; percentages come from the rounded numbers. */
    FigureNumber published() {
        Figure published = value == null ? null : PublicationRule.apply(value);
        Figure of = base == null ? null : PublicationRule.apply(base);
        Figure part = estimated == null ? null : PublicationRule.apply(estimated);
        return new FigureNumber(published, of, published == null || of == null ? null : share(published, of), part);
    }
}
