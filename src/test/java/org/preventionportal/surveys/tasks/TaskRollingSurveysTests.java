package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests which rolling campaigns ask about a task, and from which days. A task that is asked about waits for no other
 * survey.
 */
@SliceTest
class TaskRollingSurveysTests {

    private static final Account OFFICER = TaskCampaignDriver.OFFICER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

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
    void aTaskThatARollingCampaignAsksAboutWaitsForNoOtherSurvey() {
        LocalDate completedOn = LocalDate.now(LondonTime.ZONE).minusDays(9);
        task = given.completedOn(completedOn);
        var surveys = new SurveyDriver(portal, OFFICER);
        Campaign rolling = surveys.plan(SurveyPlans.rolling(
                SurveyPlans.EVENT_FEEDBACK, completedOn.plusDays(9), List.of("FIRST", "THREE_MONTHS")));
        assertThat(driver.toAsk(OFFICER)).containsExactly(task.id().value());
        assertThat(askedFrom()).isEmpty();

        surveys.open(rolling);

        assertThat(driver.toAsk(OFFICER)).isEmpty();
        assertThat(askedFrom())
                .containsExactly(
                        completedOn.plusWeeks(4).toString(),
                        completedOn.plusMonths(3).toString());
        task = given.completedOn(completedOn.minusYears(1));
        assertThat(askedFrom()).as("too long ago").isEmpty();
        completedOn = completedOn.minusDays(76);
        task = given.completedOn(completedOn, completedOn.plusDays(89));
        assertThat(askedFrom())
                .as("recorded after the first wave")
                .containsExactly(completedOn.plusMonths(3).toString());
    }

    /** Lists leave the themes of tasks in the database. */
    @Test
    void aTaskInAListIsAskedAboutByTheCampaignsOfItsThemes() {
        LocalDate completedOn = driver.today();
        task = given.completedOn(completedOn);
        rollingAboutTheme("MODERN_SLAVERY");
        assertThat(driver.toAsk(OFFICER)).containsExactly(task.id().value());
        assertThat(askedFromInAList()).isEmpty();

        rollingAboutTheme("MISSING_CHILDREN");

        assertThat(driver.toAsk(OFFICER)).isEmpty();
        assertThat(askedFromInAList()).containsExactly(completedOn.plusWeeks(4).toString());
    }

    private Campaign rollingAboutTheme(String theme) {
        LocalDate today = driver.today();
        var surveys = new SurveyDriver(portal, OFFICER);
        return surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST"))
                .with(
                        "tasks",
                        Input.of("startsOn", today.toString())
                                .with("endsOn", today.toString())
                                .with("regions", List.of("NORTH_EAST"))
                                .with("themes", List.of(theme)))));
    }

    @Test
    void aTaskThatWasRecordedAsCompletedAfterACampaignClosedWaitsForItsSurvey() {
        LocalDate today = driver.today();
        var surveys = new SurveyDriver(portal, OFFICER);
        surveys.close(
                surveys.open(surveys.plan(SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, today, List.of("FIRST")))));
        clock.advanceDays(1);
        task = given.completedOn(today.minusDays(30), today.plusDays(1));
        assertThat(askedFrom()).isEmpty();

        assertThat(driver.toAsk(OFFICER)).containsExactly(task.id().value());
    }

    @Test
    void aTaskThatWasRecordedLateIsAskedAboutByTheSameWavesInAList() {
        LocalDate completedOn = driver.today();
        var surveys = new SurveyDriver(portal, OFFICER);
        surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn, List.of("FIRST", "THREE_MONTHS"))));
        clock.advanceDays(100);

        task = given.completedOn(completedOn, completedOn.plusDays(100));

        assertThat(askedFrom())
                .containsExactly(completedOn.plusMonths(3).toString())
                .isEqualTo(askedFromInAList());
    }

    private List<String> askedFromInAList() {
        return portal.readAll(
                OFFICER, "tasks/taskRowsRolling", Map.of(), "tasks.nodes[*].rollingSurveys[*].dueOn[*]", String.class);
    }

    @Test
    void aWaveThatIsOverIsListedOnlyIfItAskedSomebody() {
        LocalDate completedOn = driver.today();
        task = given.completedOn(completedOn);
        Task withoutParticipants = given.completedOn(completedOn);
        var surveys = new SurveyDriver(portal, OFFICER);
        surveys.open(surveys.plan(
                SurveyPlans.rolling(SurveyPlans.EVENT_FEEDBACK, completedOn, List.of("FIRST", "THREE_MONTHS"))));
        driver.record(task, "jo");
        String first = completedOn.plusWeeks(4).toString();
        String second = completedOn.plusMonths(3).toString();

        clock.advanceDays(30);
        RollingSupport.ask(beans);
        clock.advanceDays(70);
        assertThat(askedFrom()).containsExactly(first, second);
        assertThat(rolling("isOver", Boolean.class)).containsExactly(false);

        clock.advanceDays(90);
        assertThat(askedFrom()).containsExactly(first);
        assertThat(rolling("isOver", Boolean.class)).containsExactly(true);
        task = withoutParticipants;
        assertThat(askedFrom()).isEmpty();
    }

    private List<String> askedFrom() {
        return rolling("dueOn[*]", String.class);
    }

    private <T> List<T> rolling(String field, Class<T> type) {
        return portal.readAll(
                OFFICER, "tasks/guardedTask", Map.of("id", task.id()), "task.rollingSurveys[*]." + field, type);
    }
}
