package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** All campaigns that the caller sees in a list, and those for them on their first page. */
@SliceTest
class CampaignListsTests {

    private static final Account OFFICER = TaskCampaignDriver.OFFICER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private ResponseCountJob counts;

    @Autowired
    private MutableClock clock;

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

    /** The list finds a campaign by the words of its name, as far as the caller sees it. */
    @Test
    void wordsNarrowTheListAndItsTotalToWhatTheCallerSees() {
        var surveys = new SurveyDriver(portal, OFFICER);
        Campaign named = surveys.plan(
                SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Exploited at the arcades"));
        surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20));
        driver.record(task, "jo");
        Campaign ofTask = driver.ask(driver.ofTask(task).with("closesOn", Given.later()));
        given.excluding(task, Account.EVALUATOR);

        assertThat(listed(Map.of("words", "exploitation arc"))).containsExactly(named.id());
        assertThat(listed(Map.of("words", "exploitation", "state", "OPEN"))).isEmpty();
        assertThat(listed(Map.of("words", "the"))).isEmpty();
        assertThat(listed(Map.of("words", " "))).hasSize(3).contains(ofTask.id());
        Campaign welsh = surveys.plan(
                SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20).with("name", "Sesiynau Caerdydd"));
        assertThat(listed(Map.of("words", "nghaerdydd"))).containsExactly(welsh.id());
        assertThat(total(OFFICER, Map.of())).isEqualTo(4);
        assertThat(total(Account.EVALUATOR, Map.of())).isEqualTo(3);
        assertThat(total(Account.EVALUATOR, Map.of("words", "arcades"))).isEqualTo(1);
    }

    private int total(Account account, Map<String, ?> variables) {
        return portal.read(account, "surveys/surveyCampaigns", variables, "surveyCampaigns.totalCount", Integer.class);
    }

    @Test
    void thoseWhoRunACampaignFindItOnTheirFirstPageAndEverybodyByItsState() {
        Campaign own = driver.form(driver.ofTask(task).with("sessionOn", Given.later()));
        var manager = new SurveyDriver(portal, Account.MANAGER);
        Campaign other = manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)));
        assertThat(running(OFFICER)).containsExactly(own.id());
        assertThat(running(Account.OFFICER_SOUTH_EAST)).isEmpty();
        assertThat(running(Account.MANAGER)).containsExactlyInAnyOrder(own.id(), other.id());

        manager.pause(other);
        assertThat(listed(Map.of("state", "PAUSED"))).containsExactly(other.id());
        assertThat(listed(Map.of("state", "OPEN"))).containsExactly(own.id());
        assertThat(listed(Map.of())).containsExactlyInAnyOrder(own.id(), other.id());

        new SurveyDriver(portal, OFFICER).close(own);
        assertThat(listed(Map.of("isCounted", true))).isEmpty();
        counts.run();
        assertThat(listed(Map.of("isCounted", true))).containsExactly(own.id());
        assertThat(listed(Map.of("isCounted", false))).containsExactly(other.id());
    }

    @Test
    void theFirstPageListsFiveThatTheCallerSees() {
        driver.record(task, "jo");
        Campaign hidden =
                driver.ask(driver.ofTask(task).with("closesOn", driver.today().plusDays(1)));
        var manager = new SurveyDriver(portal, Account.MANAGER);
        List<String> others = IntStream.range(0, 5)
                .mapToObj(_ -> manager.open(manager.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)))
                        .id())
                .toList();
        assertThat(running(Account.EVALUATOR)).hasSize(5).contains(hidden.id());

        given.excluding(task, Account.EVALUATOR);

        assertThat(running(Account.EVALUATOR)).containsExactlyInAnyOrderElementsOf(others);
    }

    /** The first page lists five, and the badge counts all. */
    @Test
    void allCampaignsToOpenAreCounted() {
        var surveys = new SurveyDriver(portal, OFFICER);
        List<Campaign> planned = IntStream.range(0, 7)
                .mapToObj(_ -> surveys.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 10)))
                .toList();
        surveys.open(planned.getFirst());
        assertThat(onHome(OFFICER, "plannedSurveyCampaigns")).hasSize(5);
        assertThat(countPlanned(OFFICER)).isEqualTo(6);
        assertThat(countPlanned(Account.MANAGER)).isEqualTo(6);
        assertThat(countPlanned(Account.OFFICER_SOUTH_EAST)).isZero();
    }

    private int countPlanned(Account account) {
        return portal.read(
                account,
                "access/home",
                Map.of("since", "2026-01-05"),
                "home.plannedSurveyCampaignCount",
                Integer.class);
    }

    @Test
    void newResultsAreOnTheFirstPageOfThoseWhoRunTheCampaignForTwoWeeks() {
        Campaign own = driver.form(driver.ofTask(task).with("sessionOn", Given.later()));
        driver.dispatch();
        new SurveyDriver(portal, OFFICER).close(own);
        assertThat(withResults(OFFICER)).isEmpty();

        counts.run();
        assertThat(withResults(OFFICER)).containsExactly(own.id());
        assertThat(withResults(Account.MANAGER)).containsExactly(own.id());
        assertThat(withResults(Account.OFFICER_SOUTH_EAST)).isEmpty();
        clock.advanceDays(15);
        assertThat(withResults(OFFICER)).isEmpty();
    }

    @Test
    void aBatchThatIsBeingCountedIsNotANewResult() {
        var surveys = new SurveyDriver(portal, OFFICER);
        LocalDate today = driver.today();
        Campaign rolling =
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST"))));
        var same = Query.query(Criteria.where("_id").is(rolling.id()));
        mongo.updateFirst(same, Update.update("batches.lastOn", today).set("isCounted", true), SurveyCampaign.class);
        assertThat(withResults(OFFICER)).containsExactly(rolling.id());

        mongo.updateFirst(same, Update.update("isCounted", false), SurveyCampaign.class);

        assertThat(withResults(OFFICER)).isEmpty();
    }

    private List<String> withResults(Account account) {
        return onHome(account, "surveyCampaignsWithNewResults");
    }

    private List<String> running(Account account) {
        return onHome(account, "surveyCampaigns");
    }

    private List<String> onHome(Account account, String list) {
        return portal.readAll(
                account, "access/home", Map.of("since", "2026-01-05"), "home.%s[*].id".formatted(list), String.class);
    }

    private List<String> listed(Map<String, ?> state) {
        return portal.readAll(OFFICER, "surveys/surveyCampaigns", state, "surveyCampaigns.nodes[*].id", String.class);
    }
}
