package org.preventionportal.reporting.indicators;

import java.util.stream.IntStream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Rounding;

/** Measures how evenly counts are spread over places; an even share is the same for each. */
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

    /** Less than half of an even share. No place is cold if all counts are 0. */
    boolean isCold(int place) {
        return counts[place] < COLD * evenShare();
    }

    /** As a multiple of the even share. */
    IndicatorNumber ofEvenShare(int place) {
        return sum() == 0 ? IndicatorNumber.NOTHING : ratio(counts[place] / evenShare(), counts[place]);
    }

    IndicatorNumber againstEvenShare(int place) {
        return IndicatorNumber.of(counts[place], Rounding.halfUp(evenShare(), 1));
    }

    /** Half the mean difference of two places, in means. */
    IndicatorNumber gini() {
        if (sum() == 0) {
            return IndicatorNumber.NOTHING;
        }
        long distances = IntStream.of(counts)
                .mapToLong(one -> IntStream.of(counts)
                        .mapToLong(other -> Math.abs(one - other))
                        .sum())
                .sum();
        return ratio(distances / (2.0 * counts.length * sum()), sum());
    }

    private static IndicatorNumber ratio(double ratio, int base) {
        return new IndicatorNumber(
                DisclosedNumber.of(Rounding.halfUp(ratio, PLACES)), DisclosedNumber.of(base), null, null);
    }
}
