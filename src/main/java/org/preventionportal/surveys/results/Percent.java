package org.preventionportal.surveys.results;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.disclosure.Rounding;
import org.preventionportal.disclosure.Suppressed;

/** Shares of people, in whole percent rounded half up, and how far chance alone could move them. */
final class Percent {

    private static final double ERROR_RATE = 0.05;

    private Percent() {}

    /** Suppressed with either number; and nothing is a share of nobody. */
    static Figure of(Figure part, Figure base) {
        OptionalDouble of = base.number();
        if (part.number().isEmpty() || of.isEmpty() || of.getAsDouble() < Partition.FEWEST) {
            return Figure.tooFew();
        }
        return rounded(part.number().getAsDouble() / of.getAsDouble());
    }

    static Figure rounded(double share) {
        return Figure.of(Rounding.percent(share));
    }

    /** Lower and upper bound of the 95 % Wilson score interval. */
    static Optional<Interval> interval(Figure part, Figure base) {
        if (Percent.of(part, base) instanceof Suppressed) {
            return Optional.empty();
        }
        return Optional.of(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                (int) base.number().orElseThrow(), (int) part.number().orElseThrow(), ERROR_RATE));
    }
}
