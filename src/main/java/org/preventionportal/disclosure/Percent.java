package org.preventionportal.disclosure;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Computes shares of people in whole percent, rounded half up, and their confidence intervals. */
public final class Percent {

    private static final double ERROR_RATE = 0.05;

    private Percent() {}

    /** Suppressed as either number is, or if the base is fewer than five people. */
    public static DisclosedNumber of(DisclosedNumber part, DisclosedNumber base) {
        if (part.isSuppressed() || base.isSuppressed()) {
            return part.isSuppressed() ? part : base;
        }
        double of = base.number().orElseThrow();
        return of < Partition.MIN_PEOPLE
                ? DisclosedNumber.tooFew()
                : rounded(part.number().orElseThrow() / of);
    }

    public static DisclosedNumber rounded(double share) {
        return DisclosedNumber.of(Rounding.percent(share));
    }

    /** Lower and upper bound of the 95 % Wilson score interval. */
    public static Optional<Interval> interval(DisclosedNumber part, DisclosedNumber base) {
        if (Percent.of(part, base).isSuppressed()) {
            return Optional.empty();
        }
        return Optional.of(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                (int) base.number().orElseThrow(), (int) part.number().orElseThrow(), ERROR_RATE));
    }
}
