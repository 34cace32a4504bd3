package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.disclosure.Category;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.tasks.TaskId;

/** Checks which comments are found by their ids, and what is read for it. */
class ResultQueriesTests {

    private static final CampaignId CAMPAIGN = new CampaignId("cmp_1");
    private static final Question BETTER = SampleForms.question("better", QuestionKind.FREE_TEXT);
    private static final Form FORM = SampleForms.of(List.of(BETTER));

    private final Campaigns campaigns = mock();
    private final CampaignScope scope = mock();
    private final CountedResponses responses = mock();
    private final SurveyComments comments = mock();
    private final ResultQueries queries = new ResultQueries(campaigns, scope, responses, comments, mock());

    @BeforeEach
    void countTenComments() {
        var campaign = new SurveyCampaign(
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
                true,
                LocalDate.EPOCH,
                List.of(),
                PersonId.SERVICE,
                Instant.EPOCH,
                null);
        when(scope.find(eq(CAMPAIGN), any())).thenReturn(Optional.of(campaign));
        when(responses.responseRate(CAMPAIGN))
                .thenReturn(new ResponseRate(CAMPAIGN, null, 10, 0, 10, 0, true, null, null));
        when(responses.totals(CAMPAIGN))
                .thenReturn(Map.of(
                        Variable.POPULATION.key(), counts(Variable.POPULATION, Category.EVERYBODY),
                        Variable.of(BETTER).key(), counts(Variable.of(BETTER), Category.ANSWERED)));
        when(comments.find(any()))
                .thenReturn(IntStream.range(0, 10)
                        .mapToObj(number -> new SurveyComment(
                                "cmt_" + number, CAMPAIGN, BETTER.key(), "Words", number > 3, null, null, null, null))
                        .toList());
    }

    private static ResponseCounts counts(Variable variable, String category) {
        return new ResponseCounts("any", CAMPAIGN, variable.key(), Map.of(category, 10), 0, List.of(), null, null);
    }

    @Test
    void officersFindWhatMayBeQuotedAndTheCountsOfACampaignAreReadOnce() {
        assertThat(found(Role.OFFICER)).hasSize(6).doesNotContain("cmt_0");
        verify(responses, times(1)).totals(CAMPAIGN);
    }

    @Test
    void evaluatorsFindEverythingAndAdministratorsNothing() {
        assertThat(found(Role.EVALUATOR)).hasSize(10);
        assertThat(found(Role.ADMIN)).isEmpty();
    }

    /** Each of them computes all results of a campaign, and can be asked for others again. */
    @Test
    void otherWavesCostAsMuchAsTheyCanBeMany() throws IOException {
        assertThat(Files.readString(Path.of("schema/surveys.results.graphqls")))
                .contains("otherWaves: [SurveyResults!]! @listSize(assumedSize: %d)"
                        .formatted(ResultQueries.MAX_OTHER_WAVES));
    }

    private Set<String> found(Role role) {
        var caller = new Caller(new PersonId("somebody"), Set.of(role), Set.of(), Set.of(), Set.of());
        return queries.comments(List.of("cmt_0"), caller).keySet();
    }
}
