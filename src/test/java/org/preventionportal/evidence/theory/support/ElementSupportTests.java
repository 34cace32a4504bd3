package org.preventionportal.evidence.theory.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.evidence.theory.support.ElementSupport.SurveyResult;

/** What the boxes of the Theory of Change say of their support. */
class ElementSupportTests {

    private static String evidenceAnd(double... percents) {
        return new ElementSupport(
                        null,
                        null,
                        2,
                        0,
                        DoubleStream.of(percents)
                                .mapToObj(percent -> result(DisclosedNumber.of(percent)))
                                .toList())
                .summary();
    }

    private static SurveyResult result(DisclosedNumber percent) {
        return new SurveyResult("Survey", "I know more.", DisclosedNumber.of(30), DisclosedNumber.of(40), percent);
    }

    @Test
    void tasksAndOutcomesAreCounted() {
        assertThat(new ElementSupport(1, 0, 0, 0, List.of()).summary()).isEqualTo("1 task (0 completed)");
        assertThat(new ElementSupport(1200, 3, 1, 2, List.of()).summary())
                .isEqualTo("1,200 tasks (3 completed), 1 piece of evidence, 2 outcomes");
    }

    @Test
    void aSurveyIsNamedWithHowManyAgree() {
        assertThat(evidenceAnd()).isEqualTo("2 pieces of evidence");
        assertThat(evidenceAnd(5)).isEqualTo("2 pieces of evidence, survey: 5% agree");
        assertThat(evidenceAnd(88, 5)).isEqualTo("2 pieces of evidence, surveys: 5% to 88% agree");
    }

    @Test
    void aSuppressedResultIsNoSupport() {
        var suppressed = new ElementSupport(0, 0, 0, 0, List.of(result(DisclosedNumber.tooFew())));

        assertThat(suppressed.summary()).isEqualTo("No support yet");
        assertThat(suppressed.hasSupport()).isFalse();
    }
}
