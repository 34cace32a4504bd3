package org.preventionportal.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What the boxes of the Theory of Change say of their support. */
class TheoryDiagramsTests {

    private static String note(double... percents) {
        List<?> results = DoubleStream.of(percents)
                .mapToObj(percent -> Map.of("percent", Map.of("value", percent)))
                .toList();
        return TheoryDiagrams.note(Map.of("evidenceCount", 2, "surveyResults", results));
    }

    @Test
    void aSurveyIsNamedWithHowManyAgree() {
        assertThat(note()).isEqualTo("2 pieces of evidence");
        assertThat(note(5)).isEqualTo("2 pieces of evidence, survey: 5% agree");
        assertThat(note(88, 5)).isEqualTo("2 pieces of evidence, surveys: 5% to 88% agree");
    }

    @Test
    void aSuppressedResultIsNoSupport() {
        Map<?, ?> suppressed = Map.of("percent", Map.of("suppressedBecause", "FEWER_THAN_FIVE"));
        assertThat(TheoryDiagrams.note(Map.of("surveyResults", List.of(suppressed))))
                .isEqualTo("No evidence yet");
    }
}
