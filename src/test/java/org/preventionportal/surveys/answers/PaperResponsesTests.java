package org.preventionportal.surveys.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff type in what people have answered on paper. */
@SliceTest
class PaperResponsesTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final String RECORD = "surveys/recordPaperResponse";
    private static final Map<String, ?> AGREES = Map.of("choiceKeys", List.of("agree"));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    private SurveyDriver surveys;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
    }

    private Campaign room(String questionnaire, int places) {
        Campaign room = surveys.open(surveys.plan(SurveyPlans.openLink(questionnaire, places)));
        dispatch.run();
        return room;
    }

    private static Input paper(Campaign campaign, Map<?, ?>... answers) {
        return Input.of("surveyCampaignId", campaign.id()).withKey().with("answers", List.of(answers));
    }

    private static Map<String, ?> answer(String question, Map<String, ?> answer) {
        return Map.of("questionKey", question, "answer", answer);
    }

    private List<String> record(Input input) {
        return portal.codes(OFFICER, RECORD, input);
    }

    private @Nullable Integer result(Campaign campaign, String path) {
        return portal.ask(OFFICER, "surveys/typedIn", Map.of("id", campaign.id()))
                .path("surveyCampaign.results." + path)
                .entity(Integer.class)
                .get();
    }

    @Test
    void typedInResponsesAreCountedAndSaidToBe() {
        Campaign campaign = answered(5, 6);

        assertThat(result(campaign, "responseRate.responded.value")).isEqualTo(11);
        assertThat(result(campaign, "typedIn.value")).isEqualTo(5);
    }

    /** Who has typed in ten known forms would see what the few others answered. */
    @Test
    void aFewPeopleAmongManyPaperFormsAreNotShown() {
        Campaign campaign = answered(10, 4);

        portal.ask(OFFICER, "surveys/typedIn", Map.of("id", campaign.id()))
                .path("surveyCampaign.results.responseRate.responded.value")
                .valueIsNull()
                .path("surveyCampaign.results.typedIn.value")
                .valueIsNull();
        assertThat(shown(campaign, "suppressedBecause")).containsExactly("FEWER_THAN_FIVE");
    }

    @Test
    void paperFormsAloneAreShown() {
        Campaign campaign = answered(10, 0);

        assertThat(result(campaign, "responseRate.responded.value")).isEqualTo(10);
        assertThat(result(campaign, "typedIn.value")).isEqualTo(10);
        assertThat(shown(campaign, "value")).containsExactly("10.0");
    }

    @Test
    void sessionsWithTheSameFormAreAddedUpInTheFigures() {
        answered(6, 0);
        answered(0, 7);
        Input always = IndicatorsDriver.during(IndicatorsDriver.days("2025-01-01", "2029-12-31"))
                .with("topics", List.of("SURVEYS"));
        var figures = IndicatorsDriver.read(portal, OFFICER, always);

        assertThat(figures.rows("surveys.responses"))
                .singleElement()
                .satisfies(row -> assertThat(row.label()).endsWith("2 event forms"));
        assertThat(figures.number("surveys.responses", SurveyPlans.EVENT_FEEDBACK, "amount"))
                .isEqualTo("13");
    }

    private List<String> shown(Campaign campaign, String part) {
        return portal.readAll(
                OFFICER,
                "surveys/surveyResults",
                Map.of("id", campaign.id()),
                "surveyCampaign.results.questions[?(@.key == 'useful')].shown." + part,
                String.class);
    }

    /** A closed campaign in which everybody on paper agrees and all others disagree. */
    private Campaign answered(int onPaper, int electronically) {
        Campaign campaign = room(SurveyPlans.EVENT_FEEDBACK, onPaper + electronically + 1);
        for (int person = 0; person < onPaper; person++) {
            assertThat(record(paper(campaign, answer("useful", AGREES)))).isEmpty();
        }
        var respondents = new RespondentDriver(portal);
        for (int person = 0; person < electronically; person++) {
            String token = respondents.start(surveys.code(campaign));
            respondents.answer(token, Map.of("useful", Answer.picking("disagree")));
            respondents.finish(token);
        }
        surveys.close(campaign);
        responseCountJob.run();
        return campaign;
    }

    @Test
    void aFormIsRecordedOnceAndTakesAPlace() {
        Campaign campaign = room(SurveyPlans.EVENT_FEEDBACK, 2);
        Input first = paper(campaign, answer("useful", AGREES));
        assertThat(record(first)).isEmpty();
        assertThat(record(first)).isEmpty();
        assertThat(record(first.with("answers", List.of(answer("knows-signs", AGREES)))))
                .containsExactly("KEY_REUSED");
        assertThat(record(paper(campaign, answer("useful", AGREES)))).isEmpty();
        assertThat(record(paper(campaign, answer("useful", AGREES)))).containsExactly("FULL");
        assertThat(new RespondentDriver(portal).read(surveys.code(campaign)).state())
                .isEqualTo(SurveyState.FULL);
    }

    /** Its answers would be in the other campaign only. */
    @Test
    void theKeyOfAFormOfAnotherCampaignIsRefused() {
        Campaign first = room(SurveyPlans.EVENT_FEEDBACK, 2);
        Campaign second = room(SurveyPlans.EVENT_FEEDBACK, 2);
        Input form = paper(first, answer("useful", AGREES));
        assertThat(record(form)).isEmpty();

        assertThat(record(form.with("surveyCampaignId", second.id()))).containsExactly("KEY_REUSED");
    }

    @Test
    void aFormThatDoesNotFitIsRefusedAsAWhole() {
        Campaign campaign = room(SurveyPlans.YEAR_ONE, 5);
        assertThat(record(paper(campaign, answer("knowledge", AGREES), answer("response-how", Map.of("text", "So")))))
                .containsExactly("INVALID");
        assertThat(record(paper(campaign, answer("knowledge", Map.of("choiceKeys", List.of("perhaps"))))))
                .containsExactly("INVALID");
        assertThat(record(paper(campaign, answer("next", Map.of("text", "Ask Amy, born 03/05/2011")))))
                .isNotEmpty();
        assertThat(record(paper(campaign))).isNotEmpty();
        surveys.pause(surveys.load(campaign));
        assertThat(record(paper(campaign, answer("knowledge", AGREES)))).containsExactly("WRONG_STATE");
        Campaign list = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        assertThat(record(paper(list, answer("useful", AGREES)))).containsExactly("WRONG_STATE");
    }
}
