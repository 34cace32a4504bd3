package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.surveys.questionnaires.SampleForms.TEXT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;

/** Which questions each batch of a rolling campaign counts: only those whose numbers are exact for all readers. */
class SurveyVariablesTests {

    private static final Question USEFUL = question("useful", null, null, false);
    private static final Question WORRIED = question("worried", null, null, true);
    private static final Question REGION = question("region", Dimension.REGION, null, false);
    private static final Question WHY =
            question("why", null, new DisplayCondition("worried", List.of(Likert.DISAGREE)), false);

    private static final Question DETAIL =
            question("detail", null, new DisplayCondition("useful", List.of(Likert.DISAGREE)), false);

    private static final List<Question> QUESTIONS = List.of(USEFUL, WORRIED, REGION, WHY, DETAIL);

    @Test
    void eachBatchCountsQuestionsThatDivideNobody() {
        assertThat(inEachBatch(10, true, 0)).containsExactly("useful", "detail");
    }

    @Test
    void questionsWithAFewAnswersAndCampaignsOfOneRegionWaitForTheClose() {
        assertThat(inEachBatch(9, true, 0)).isEmpty();
        assertThat(inEachBatch(10, false, 0)).isEmpty();
    }

    /** Who made the list of addresses may have answered for all that nobody knows. */
    @Test
    void tenAnswersOfPeopleWhoAreKnownAreExact() {
        assertThat(inEachBatch(12, true, 3)).isEmpty();
        assertThat(inEachBatch(13, true, 3)).isNotEmpty();
    }

    private static List<String> inEachBatch(int answers, boolean isOfWholeProgramme, int unknown) {
        Map<String, ResponseCounts> counts = QUESTIONS.stream()
                .map(question -> counts(question, answers))
                .collect(Collectors.toMap(ResponseCounts::variable, one -> one));
        var form = SampleForms.of(QUESTIONS);
        var variables = new SurveyVariables(
                form, counts, isOfWholeProgramme, unknown, RepeatedResponses.NONE, DisclosureLevel.RESULTS);
        return QUESTIONS.stream()
                .filter(question -> variables.isInEachBatch(Variable.of(question)))
                .map(Question::key)
                .toList();
    }

    private static ResponseCounts counts(Question question, int answers) {
        return new ResponseCounts(
                "any",
                new CampaignId("cmp_1"),
                question.key(),
                Map.of(Likert.DISAGREE, answers),
                0,
                List.of(),
                null,
                null);
    }

    private static Question question(
            String key, @Nullable Dimension dimension, @Nullable DisplayCondition showIf, boolean isSensitive) {
        return new Question(key, QuestionKind.LIKERT, TEXT, null, List.of(), false, dimension, showIf, isSensitive);
    }
}
