package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.answers.SurveyState;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Officers create the forms of the sessions of a task. */
@SliceTest
class EventFormTests {

    private static final Account OFFICER = TaskCampaignDriver.OFFICER;
    private static final String FORM = TaskCampaignDriver.FORM;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BeanFactory beans;

    private TaskCampaignDriver driver;
    private Task task;

    @BeforeEach
    void begin() {
        driver = new TaskCampaignDriver(beans);
        task = driver.completed();
    }

    @Test
    void anEventFormHasAsManyPlacesAsTheTaskExpectsPeopleAndSaysWhenItIsFull() {
        var respondents = new RespondentDriver(portal);
        var surveys = new SurveyDriver(portal, OFFICER);
        Input input = driver.ofTask(task).with("sessionOn", Given.later());
        Campaign usual = driver.form(input);
        assertThat(driver.plan(usual, "cap", Integer.class)).isEqualTo(50);
        Campaign small = driver.form(input.withKey().with("cap", 1));
        driver.dispatch();
        String code = surveys.code(small);
        String first = respondents.start(code);
        String second = respondents.start(code); // opening the link takes no place
        respondents.answer(second, Map.of("useful", Answer.picking("agree")));
        assertThat(respondents.read(code).state()).isEqualTo(SurveyState.FULL);
        assertThat(respondents.codes("surveys/startSurvey", code)).containsExactly("FULL");
        respondents.finish(second);
        assertThat(respondents.read(first).state()).isEqualTo(SurveyState.STARTED);
        assertThat(portal.codes(OFFICER, FORM, input.withKey().with("cap", 0))).isNotEmpty();
    }

    @Test
    void theFormOfASessionThatIsOverTakesAnswersForAWeek() {
        LocalDate today = driver.today();
        LocalDate sessionOn = today.minusDays(28);
        Input input = driver.ofTask(task).with("sessionOn", sessionOn);

        Campaign form = driver.form(input);

        assertThat(driver.plan(form, "sessionOn", LocalDate.class)).isEqualTo(sessionOn);
        assertThat(driver.plan(form, "name", String.class)).endsWith(DateWords.inWords(sessionOn));
        assertThat(driver.plan(form, "closesOn", LocalDate.class)).isEqualTo(today.plusDays(7));
        driver.dispatch();
        assertThat(portal.codes(OFFICER, "surveys/recordPaperResponse", paper(form)))
                .isEmpty();
        assertThat(driver.sessionRefused(input, sessionOn.minusDays(1))).containsExactly("OUT_OF_RANGE");
        assertThat(driver.sessionRefused(input, today.plusDays(367))).containsExactly("OUT_OF_RANGE");
        assertThat(driver.plan(
                        driver.form(input.withKey().with("sessionOn", today.plusDays(3))), "closesOn", LocalDate.class))
                .isEqualTo(today.plusDays(10));
    }

    private static Input paper(Campaign form) {
        return Input.of("surveyCampaignId", form.id())
                .withKey()
                .with(
                        "answers",
                        List.of(Map.of("questionKey", "useful", "answer", Map.of("choiceKeys", List.of("agree")))));
    }

    /** A wrong month would count the results in another quarter for good. */
    @Test
    void aFormIsForADayOfTheScheduleOrOfAnActivityIfThereAreAny() {
        LocalDate today = driver.today();
        Task begun = given.startedOn(today.minusDays(10));
        Input input = driver.ofTask(begun);

        assertThat(driver.sessionRefused(input, today)).containsExactly("OUT_OF_RANGE");
        assertThat(portal.text(OFFICER, FORM, Map.of("input", input.withKey().with("sessionOn", today))))
                .contains("Choose one of its days: %s.".formatted(DateWords.inWords(today.minusDays(10))));
        assertThat(driver.sessionRefused(input, today.minusDays(10))).isEmpty();

        given.sessions(begun, today.plusDays(3), today.plusDays(4));
        assertThat(driver.sessionRefused(input, today.plusDays(2))).containsExactly("OUT_OF_RANGE");
        assertThat(driver.sessionRefused(input, today.plusDays(5))).containsExactly("OUT_OF_RANGE");
        assertThat(driver.sessionRefused(input, today.plusDays(3))).isEmpty();
        assertThat(driver.sessionRefused(input, today.plusDays(4))).isEmpty();
        assertThat(driver.sessionRefused(input, today.minusDays(10))).isEmpty();

        Task planned = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        assertThat(driver.sessionRefused(input.with("taskId", planned.id()), today.plusDays(5)))
                .as("nothing is known of its sessions")
                .isEmpty();
    }

    /** Its plan can be changed until then. */
    @Test
    void aFormWhoseCreationWasInterruptedOpensWithThePlanThatItHasNow() {
        Input input = driver.ofTask(task).with("sessionOn", Given.later());
        Campaign form = driver.form(input);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(form.id())),
                Update.update("state", CampaignState.PLANNED).unset("snapshot").unset("code"),
                SurveyCampaign.class);
        Input change = new SurveyDriver(portal, OFFICER)
                .load(form)
                .input()
                .with("plan", Map.of("questionnaireId", SurveyPlans.YEAR_ONE));
        portal.change(OFFICER, "surveys/updateSurveyCampaign", change, "surveyCampaign", Campaign.class);

        assertThat(driver.form(input).state()).isEqualTo("OPEN");

        SurveyCampaign opened = campaigns.require(new CampaignId(form.id()));
        assertThat(opened.plan().questionnaireId()).hasToString(SurveyPlans.YEAR_ONE);
        assertThat(opened.requireSnapshot().form().question("useful")).isEmpty();
    }

    @Test
    void theFormOfASessionInAYearGetsMorePlaces() {
        LocalDate sessionOn = driver.today().plusDays(365);
        Campaign form =
                driver.form(driver.ofTask(task).with("sessionOn", sessionOn).with("cap", 10));
        LocalDate closesOn = driver.plan(form, "closesOn", LocalDate.class);
        Input input = form.input().with("cap", 30);

        assertThat(extending(input.with("closesOn", closesOn.plusDays(1)))).containsExactly("OUT_OF_RANGE");
        assertThat(extending(input.with("closesOn", closesOn))).isEmpty();
        assertThat(driver.plan(form, "cap", Integer.class)).isEqualTo(30);
    }

    private List<String> extending(Input input) {
        return portal.codes(OFFICER, "surveys/extendSurveyCampaign", input);
    }

    @Test
    void twoFormsOfOneDayHaveTwoNames() {
        Input input = driver.ofTask(task).with("sessionOn", Given.later());
        Campaign first = driver.form(input);
        Campaign ofNextDay =
                driver.form(input.withKey().with("sessionOn", driver.today().toString()));
        Campaign second = driver.form(input.withKey());

        String name = driver.plan(first, "name", String.class);
        assertThat(driver.plan(second, "name", String.class)).isEqualTo(name + ", form 2");
        assertThat(driver.plan(driver.form(input), "name", String.class)).isEqualTo(name);
        assertThat(driver.plan(ofNextDay, "name", String.class)).doesNotContain("form");
        new SurveyDriver(portal, Account.MANAGER).close(first);
        assertThat(driver.plan(driver.form(input.withKey()), "name", String.class))
                .isEqualTo(name + ", form 3");
    }

    @Test
    void figuresCountAnEventFormOnTheDayOfItsSession() {
        LocalDate today = driver.today();
        LocalDate sessionOn = today.minusDays(20);

        Campaign form = driver.form(driver.ofTask(task).with("sessionOn", sessionOn));

        assertThat(countedOn(sessionOn)).containsExactly(form.id());
        assertThat(countedOn(today)).isEmpty();
        driver.form(driver.ofTask(task).with("sessionOn", today.plusDays(100)).withKey());
        assertThat(campaigns.sessionsAfter(today)).containsExactly(today.plusDays(100));
        assertThat(campaigns.sessionsAfter(today.minusDays(1))).isEmpty();

        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign other = manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)));
        assertThat(countedOn(today)).containsExactly(other.id());
    }

    private List<String> countedOn(LocalDate day) {
        return campaigns.ofFigures(new DateRange(day, day), 10).stream()
                .map(campaign -> campaign.id().value())
                .toList();
    }
}
