package org.preventionportal.charts;

import java.util.List;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.ChartRow.RowNumber;

/**
 * Holds how many people agree with a statement, to be drawn as a bar of all who answered.
 *
 * @param percent who agree; null if it is suppressed
 * @param words base and interval in words
 * @param bar all who answered, divided by what they answered; null if no answer is known
 * @param compared the same for the days to compare with; null if there is none
 */
public record Share(
        String statement,
        @Nullable Double percent,
        String words,
        @Nullable StackedBar bar,
        @Nullable Share compared) {

    private static final double ERROR_RATE = 0.05;

    static Share of(ChartRow<?> row) {
        Share share = of(row.label(), row.number(), row.answers());
        return row.compared() == null ? share : share.beside(of(row.label(), row.compared(), List.of()));
    }

    private static Share of(String statement, @Nullable RowNumber number, List<StackedBar.Item> answers) {
        return number == null
                ? notAsked(statement)
                : of(
                        statement,
                        RowNumber.value(number.amount()),
                        RowNumber.value(number.base()),
                        RowNumber.value(number.percent()),
                        answers);
    }

    /** @param answers how many people gave each answer */
    public static Share of(
            String statement,
            @Nullable Double people,
            @Nullable Double base,
            @Nullable Double percent,
            List<StackedBar.Item> answers) {
        StackedBar bar = answers.isEmpty() ? null : StackedBar.ofAgreement(answers, people, base);
        if (people == null || base == null || percent == null || base < 1 || people > base) {
            return new Share(statement, null, "Suppressed to protect people.", bar, null);
        }
        Interval interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(base.intValue(), people.intValue(), ERROR_RATE);
        return new Share(
                statement,
                percent,
                "%,d of %,d people agree or strongly agree. 95%% confidence interval: %d%% to %d%%."
                        .formatted(
                                people.intValue(),
                                base.intValue(),
                                Math.round(interval.getLowerBound() * 100),
                                Math.round(interval.getUpperBound() * 100)),
                bar,
                null);
    }

    /** A statement that nobody was asked about in the period. */
    static Share notAsked(String statement) {
        return new Share(statement, null, "Not asked in these days.", null, null);
    }

    private Share beside(Share other) {
        return new Share(statement, percent, words, bar, other);
    }

    /** Percent and base in one line, such as "94%. 46 of 49 people agree or strongly agree." */
    public String inWords() {
        return percent == null ? words : "%d%%. %s".formatted(Math.round(percent), words);
    }
}
