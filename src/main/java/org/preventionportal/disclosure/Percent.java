package org.preventionportal.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Computes shares of people in whole percent, rounded half up, and their confidence intervals. */
public final class Percent {

    private static final double ERROR_RATE = 0.05;

    private Percent() {}

    /** Suppressed if either number is suppressed, or if the base is fewer than five people. */
    public static DisclosedNumber of(DisclosedNumber part, DisclosedNumber base) {
        OptionalDouble of = base.number();
        if (part.number().isEmpty() || of.isEmpty() || of.getAsDouble() < Partition.MIN_PEOPLE) {
            return DisclosedNumber.tooFew();
        }
        return rounded(part.number().getAsDouble() / of.getAsDouble());
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
