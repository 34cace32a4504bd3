package org.preventionportal.surveys.results;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Rounding;

/** Computes shares of people in whole percent, rounded half up, and their confidence intervals. */
final class Percent {

    private static final double ERROR_RATE = 0.05;

    private Percent() {}

    /** Suppressed if either number is suppressed, or if the base is fewer than five people. */
    static DisclosedNumber of(DisclosedNumber part, DisclosedNumber base) {
        OptionalDouble of = base.number();
        if (part.number().isEmpty() || of.isEmpty() || of.getAsDouble() < Partition.MIN_PEOPLE) {
            return DisclosedNumber.tooFew();
        }
        return rounded(part.number().getAsDouble() / of.getAsDouble());
    }

    static DisclosedNumber rounded(double share) {
        return DisclosedNumber.of(Rounding.percent(share));
    }

    /** Lower and upper bound of the 95 % Wilson score interval. */
    static Optional<Interval> interval(DisclosedNumber part, DisclosedNumber base) {
        if (Percent.of(part, base).isSuppressed()) {
            return Optional.empty();
        }
        return Optional.of(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                (int) base.number().orElseThrow(), (int) part.number().orElseThrow(), ERROR_RATE));
    }
}
