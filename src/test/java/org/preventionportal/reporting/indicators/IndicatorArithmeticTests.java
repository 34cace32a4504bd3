package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.reporting.indicators.ResponseTimeIndicators.Times;
import org.preventionportal.tasks.indicators.TaskCounts.Taken;

/** What is reckoned from counts: evenness, percentiles, shares. */
class IndicatorArithmeticTests {

    @ParameterizedTest
    @CsvSource({"'5,5,5,5', 0.0", "'0,0,0,8', 0.75", "'1,2,3,4', 0.25", "'0,0,0,0,0,0,0,0,0,7', 0.9"})
    void theGiniCoefficientGrowsWithUnevenness(String counts, double gini) {
        assertThat(evenness(counts).gini().amount()).isEqualTo(DisclosedNumber.of(gini));
    }

    private static Evenness evenness(String counts) {
        return new Evenness(
                List.of(counts.split(",")).stream().mapToInt(Integer::parseInt).toArray());
    }

    @Test
    void aPlaceIsColdBelowHalfOfAnEvenShare() {
        Evenness evenness = evenness("2,3,5,10"); // 5 would be even
        assertThat(evenness.isCold(0)).isTrue();
        assertThat(evenness.isCold(1)).isFalse();
        assertThat(evenness.ofEvenShare(0).amount()).isEqualTo(DisclosedNumber.of(0.4));
        assertThat(evenness.ofEvenShare(3).amount()).isEqualTo(DisclosedNumber.of(2));
    }

    @Test
    void nothingAtAllIsSpreadNeitherEvenlyNorUnevenly() {
        assertThat(evenness("0,0,0").gini()).isEqualTo(IndicatorNumber.NOTHING);
        assertThat(evenness("0,0,0").isCold(1)).isFalse();
    }

    @Test
    void aPercentileIsTheDaysWithinWhichSoManyWereDone() {
        var times = new Times(
                List.of(new Taken(9, true, 1), new Taken(1, true, 5), new Taken(2, true, 3), new Taken(30, false, 1)));
        assertThat(times.days(0.5)).isEqualTo(1);
        assertThat(times.days(0.51)).isEqualTo(2);
        assertThat(times.days(0.9)).isEqualTo(9);
        assertThat(times.days(0.91)).isEqualTo(30);
    }

    @Test
    void sharesAreRoundedHalfUpAndOfNothingThereAreNone() {
        assertThat(IndicatorNumber.of(37, 40).percent()).isEqualTo(DisclosedNumber.of(93));
        assertThat(IndicatorNumber.of(0, 0).percent()).isNull();
        assertThat(IndicatorNumber.of(DisclosedNumber.tooFew(), DisclosedNumber.of(40))
                        .percent())
                .isEqualTo(DisclosedNumber.tooFew());
    }
}
