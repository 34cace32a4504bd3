package org.preventionportal.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.reporting.figures.ServiceTimeFigures.Times;
import org.preventionportal.tasks.figures.TaskCounts.Taken;

/** What is reckoned from counts: evenness, percentiles, shares. */
class FigureArithmeticTests {

    @ParameterizedTest
    @CsvSource({"'5,5,5,5', 0.0", "'0,0,0,8', 0.75", "'1,2,3,4', 0.25", "'0,0,0,0,0,0,0,0,0,7', 0.9"})
    void theGiniCoefficientGrowsWithUnevenness(String counts, double gini) {
        assertThat(evenness(counts).gini().value()).isEqualTo(Figure.of(gini));
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
        assertThat(evenness.ofEvenShare(0).value()).isEqualTo(Figure.of(0.4));
        assertThat(evenness.ofEvenShare(3).value()).isEqualTo(Figure.of(2));
    }

    @Test
    void nothingAtAllIsSpreadNeitherEvenlyNorUnevenly() {
        assertThat(evenness("0,0,0").gini()).isEqualTo(FigureNumber.NOTHING);
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
        assertThat(FigureNumber.of(37, 40).percent()).isEqualTo(Figure.of(93));
        assertThat(FigureNumber.of(0, 0).percent()).isNull();
        assertThat(FigureNumber.of(Figure.tooFew(), Figure.of(40)).percent()).isEqualTo(Figure.tooFew());
    }

    @Test
    void whatIsPublishedIsRoundedBeforeItIsDivided() {
        FigureNumber published = FigureNumber.of(37, 42).estimated(Figure.of(9)).published();
        assertThat(published.value()).isEqualTo(Figure.of(35));
        assertThat(published.base()).isEqualTo(Figure.of(40));
        assertThat(published.percent()).isEqualTo(Figure.of(88));
        assertThat(published.estimated()).isNotEqualTo(Figure.of(9));
    }
}
