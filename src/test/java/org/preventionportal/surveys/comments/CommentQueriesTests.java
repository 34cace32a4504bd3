package org.preventionportal.surveys.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.CommentDisclosure;
import org.preventionportal.tasks.TaskId;

/** Checks which comments are found by their ids, and what is read for it. */
class CommentQueriesTests {

    private static final CampaignId CAMPAIGN = new CampaignId("cmp_1");
    private static final Question BETTER = SampleForms.question("better", QuestionKind.FREE_TEXT);
    private static final Form FORM = SampleForms.of(List.of(BETTER));

    private final Campaigns campaigns = mock();
    private final CampaignScope scope = mock();
    private final CommentDisclosure disclosure = mock();
    private final SurveyComments comments = mock();
    private final CommentQueries queries = new CommentQueries(campaigns, scope, disclosure, comments, mock());

    @BeforeEach
    void countTenComments() {
        SurveyCampaign campaign = campaign(true);
        when(scope.visible(any(), any())).thenReturn(List.of(campaign));
        when(disclosure.of(List.of(campaign))).thenReturn(Map.of(CAMPAIGN, BETTER.key()::equals));
        when(comments.find(any()))
                .thenReturn(IntStream.range(0, 10)
                        .mapToObj(number -> comment(number, BETTER.key(), number > 3))
                        .toList());
    }

    private static SurveyCampaign campaign(boolean isCounted) {
        return new SurveyCampaign(
                CAMPAIGN,
                0,
                SessionForm.plan(
                        "A session",
                        BuiltInQuestionnaires.EVENT_FEEDBACK,
                        new TaskId("tsk_any"),
                        LocalDate.EPOCH,
                        100,
                        LocalDate.EPOCH),
                CampaignState.CLOSED,
                new CampaignSnapshot(FORM, 1, LocalDate.EPOCH),
                null,
                null,
                true,
                null,
                null,
                isCounted,
                LocalDate.EPOCH,
                null,
                List.of(),
                PersonId.SERVICE,
                Instant.EPOCH,
                null);
    }

    private static SurveyComment comment(int number, String question, boolean mayBeQuoted) {
        return new SurveyComment("cmt_" + number, CAMPAIGN, question, "Words", mayBeQuoted, null, null, null, null);
    }

    @Test
    void officersFindWhatMayBeQuotedAndItsDisclosureIsDecidedOnce() {
        assertThat(found(Role.OFFICER)).hasSize(6).doesNotContain("cmt_0");
        verify(disclosure, times(1)).of(any());
    }

    @Test
    void onlyEvaluatorsFindAnAnswerToAQuestionOfWhichTheBaseIsNotDisclosed() {
        when(comments.find(any())).thenReturn(List.of(comment(0, "other", true)));

        assertThat(found(Role.OFFICER)).isEmpty();
        assertThat(found(Role.EVALUATOR)).containsExactly("cmt_0");
    }

    @Test
    void nobodyFindsTheCommentsOfACampaignThatTheyMayNotSee() {
        when(scope.visible(any(), any())).thenReturn(List.of());

        assertThat(found(Role.OFFICER)).isEmpty();
        assertThat(found(Role.EVALUATOR)).isEmpty();
    }

    @Test
    void evaluatorsFindNoCommentsOfACampaignThatIsNotCounted() {
        when(scope.visible(any(), any())).thenReturn(List.of(campaign(false)));

        assertThat(found(Role.EVALUATOR)).isEmpty();
    }

    @Test
    void evaluatorsFindEverythingAndAdministratorsNothing() {
        assertThat(found(Role.EVALUATOR)).hasSize(10);
        assertThat(found(Role.ADMIN)).isEmpty();
    }

    private Set<String> found(Role role) {
        var caller = new Caller(new PersonId("somebody"), Set.of(role), Set.of(), Set.of(), Set.of());
        return queries.find(List.of("cmt_0"), caller).keySet();
    }
}
