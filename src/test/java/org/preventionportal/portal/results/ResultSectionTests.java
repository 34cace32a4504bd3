package org.preventionportal.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.results.ResultSection.NumberedQuestion;

/** Questions are numbered through all pages of the questionnaire. */
class ResultSectionTests {

    private static final Map<String, String> FIRST = Map.of("key", "a");
    private static final Map<String, String> SECOND = Map.of("key", "b");
    private static final Map<String, String> THIRD = Map.of("key", "c");

    @Test
    void eachQuestionIsOnItsPageWithItsNumber() {
        Map<String, Object> results = Map.of(
                "questions",
                List.of(FIRST, SECOND, THIRD),
                "sections",
                List.of(
                        Map.of("title", "Sessions", "questionKeys", List.of("a", "c")),
                        Map.of("title", "About you", "questionKeys", List.of("b"))));

        assertThat(ResultSection.of(Map.of("results", results)))
                .containsExactly(
                        new ResultSection(
                                "Sessions", List.of(new NumberedQuestion(1, FIRST), new NumberedQuestion(3, THIRD))),
                        new ResultSection("About you", List.of(new NumberedQuestion(2, SECOND))));
    }

    @Test
    void aCampaignWithoutResultsHasNoSections() {
        assertThat(ResultSection.of(Map.of("id", "cmp_1"))).isEmpty();
    }
}
