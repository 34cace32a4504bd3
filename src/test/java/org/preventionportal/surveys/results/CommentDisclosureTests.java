package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.Category;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;

/** Tests to which questions comments may be shown, and what is read to decide it. */
class CommentDisclosureTests {

    private static final CampaignId FIRST = new CampaignId("svc_1");
    private static final CampaignId SECOND = new CampaignId("svc_2");
    private static final CampaignId UNCOUNTED = new CampaignId("svc_3");
    private static final Question BETTER = SampleForms.question("better", QuestionKind.FREE_TEXT);
    private static final Question WORSE = SampleForms.question("worse", QuestionKind.FREE_TEXT);

    private final CountedResponses responses = mock();
    private final CommentDisclosure disclosure = new CommentDisclosure(responses);

    private static SurveyCampaign campaign(CampaignId id, boolean isCounted) {
        var plan = SessionForm.plan(
                "A session",
                BuiltInQuestionnaires.EVENT_FEEDBACK,
                new TaskId("tsk_any"),
                LocalDate.EPOCH,
                100,
                LocalDate.EPOCH);
        return PooledFormsTests.campaign(id, plan, SampleForms.of(List.of(BETTER, WORSE)), LocalDate.EPOCH, isCounted);
    }

    private static ResponseRate rate(CampaignId campaign) {
        return new ResponseRate(campaign, null, 20, 0, 20, 0, true, null, null);
    }

    /** Twenty people took part, of whom all answered one question and two the other. */
    private static Map<String, ResponseCounts> counts(CampaignId campaign) {
        return Map.of(
                Variable.POPULATION.key(),
                counts(campaign, Variable.POPULATION, Map.of(Category.EVERYBODY, 20)),
                "better",
                counts(campaign, Variable.of(BETTER), Map.of(Category.ANSWERED, 20)),
                "worse",
                counts(campaign, Variable.of(WORSE), Map.of(Category.ANSWERED, 2)));
    }

    private static ResponseCounts counts(CampaignId campaign, Variable variable, Map<String, Integer> totals) {
        return new ResponseCounts("any", campaign, variable.key(), totals, 0, List.of(), null, null);
    }

    @Test
    void theCountsOfAllCampaignsAreReadAtOnceAndOnlyOfThoseThatAreCounted() {
        List<CampaignId> counted = List.of(FIRST, SECOND);
        when(responses.responseRates(counted)).thenReturn(Map.of(FIRST, rate(FIRST), SECOND, rate(SECOND)));
        when(responses.totals(any(), eq(Set.of(FIRST, SECOND))))
                .thenReturn(Map.of(FIRST, counts(FIRST), SECOND, counts(SECOND)));

        Map<CampaignId, Predicate<String>> shown =
                disclosure.of(List.of(campaign(FIRST, true), campaign(UNCOUNTED, false), campaign(SECOND, true)));

        assertThat(shown).containsOnlyKeys(FIRST, SECOND);
        Predicate<String> ofSecond = Objects.requireNonNull(shown.get(SECOND));
        assertThat(Stream.of("better", "worse", "other").filter(ofSecond)).containsExactly("better");
        verify(responses, times(1)).totals(any(), any());
    }

    @Test
    void noCountsAreReadIfNoCampaignIsCounted() {
        assertThat(disclosure.of(List.of(campaign(UNCOUNTED, false)))).isEmpty();
        verifyNoInteractions(responses);
    }
}
