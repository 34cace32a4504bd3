package org.preventionportal.reporting.figures;

import java.util.stream.IntStream;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.disclosure.Rounding;

/** How evenly something lies over places, of which each would have the same. */
final class Evenness {

    private static final double COLD = 0.5;
    private static final int PLACES = 2;

    private final int[] counts;

    Evenness(int... counts) {
        this.counts = counts;
    }

    private int sum() {
        return IntStream.of(counts).sum();
    }

    private double evenShare() {
        return sum() / (double) counts.length;
    }

    /** Less than half of what would be even; nowhere is cold where there is nothing at all. */
    boolean isCold(int place) {
        return counts[place] < COLD * evenShare();
    }

    /** As a multiple of the even share. */
    FigureNumber ofEvenShare(int place) {
        return sum() == 0 ? FigureNumber.NOTHING : ratio(counts[place] / evenShare(), counts[place]);
    }

    FigureNumber againstEvenShare(int place) {
        return FigureNumber.of(counts[place], Rounding.halfUp(evenShare(), 1));
    }

    /** Half the mean difference of two places, in means. */
    FigureNumber gini() {
        if (sum() == 0) {
            return FigureNumber.NOTHING;
        }
        long differences = IntStream.of(counts)
                .mapToLong(one -> IntStream.of(counts)
                        .mapToLong(other -> Math.abs(one - other))
                        .sum())
                .sum();
        return ratio(differences / (2.0 * counts.length * sum()), sum());
    }

    private static FigureNumber ratio(double ratio, int base) {
        return new FigureNumber(Figure.of(Rounding.halfUp(ratio, PLACES)), Figure.of(base), null, null);
    }
}
