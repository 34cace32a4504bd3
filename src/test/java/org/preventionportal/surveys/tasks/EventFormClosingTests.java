package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The form of a session is closed when the session does not take place, and stays open otherwise. */
@SliceTest
class EventFormClosingTests {

    private static final Account OFFICER = TaskCampaignDriver.OFFICER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private EventFormMaintenance maintenance;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BeanFactory beans;

    private TaskCampaignDriver driver;

    @BeforeEach
    void begin() {
        driver = new TaskCampaignDriver(beans);
    }

    @Test
    void theFormOfACancelledActivityIsClosedUnlessAnotherSessionIsOnItsDay() {
        LocalDate day = driver.today().plusDays(3);
        Task task = given.planned(given.planned(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER), day), day);
        Input input = driver.ofTask(task);
        Campaign form = driver.form(input.with("sessionOn", day));

        cancelFirst(task);
        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
        given.planned(task, day.plusDays(1));
        Campaign other = driver.form(input.withKey().with("sessionOn", day.plusDays(1)));
        cancelFirst(task);

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
        assertThat(stateOf(other)).isEqualTo(CampaignState.OPEN);
        assertThat(driver.sessionRefused(input.withKey(), day)).containsExactly("OUT_OF_RANGE");
    }

    /** The activity is cancelled first, and the schedule keeps its form open until then. */
    @Test
    void theFormOfASessionIsClosedWithTheRemovalOfItsSchedule() {
        LocalDate day = driver.today().plusDays(3);
        Task task = given.planned(given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER), day);
        schedule(task, day, day);
        Campaign form = driver.form(driver.ofTask(task).with("sessionOn", day));

        cancelFirst(task);
        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
        schedule(task, null, null);

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void formsOfOtherSessionsStayOpenWithoutTheSchedule() {
        LocalDate day = driver.today().plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Input input = driver.ofTask(task);
        Campaign unscheduled = driver.form(input.with("sessionOn", day.minusDays(1)));
        given.planned(task, day.plusDays(1));
        schedule(task, day, day.plusDays(1));
        Campaign first = driver.form(input.withKey().with("sessionOn", day));
        Campaign second = driver.form(input.withKey().with("sessionOn", day.plusDays(1)));

        schedule(task, null, null);

        assertThat(stateOf(first)).isEqualTo(CampaignState.CLOSED);
        assertThat(stateOf(second)).as("of the activity").isEqualTo(CampaignState.OPEN);
        assertThat(stateOf(unscheduled)).as("of a day without a schedule").isEqualTo(CampaignState.OPEN);
    }

    /** Its link may be printed already. */
    @Test
    void theFormOfASessionThatMovesStaysOpen() {
        LocalDate day = driver.today().plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        schedule(task, day, day);
        Campaign form = driver.form(driver.ofTask(task).with("sessionOn", day));

        schedule(task, day.plusDays(7), day.plusDays(7));

        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
    }

    @Test
    void theFormOfASessionThatMovedIsClosedWithTheRemovalOfItsSchedule() {
        LocalDate day = driver.today().plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        schedule(task, day, day);
        Campaign form = driver.form(driver.ofTask(task).with("sessionOn", day));
        schedule(task, day.plusDays(7), day.plusDays(7));

        schedule(task, null, null);

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void theFormOfALaterDayIsClosedWithTheEndOfItsTask() {
        LocalDate today = driver.today();
        Task task = given.startedOn(today.minusDays(10));
        schedule(task, today.minusDays(10), today.plusDays(3));
        Input input = driver.ofTask(task);
        Campaign first = driver.form(input.with("sessionOn", today.minusDays(10)));
        Campaign last = driver.form(input.withKey().with("sessionOn", today.plusDays(3)));

        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(given.load(task)));

        assertThat(stateOf(first)).isEqualTo(CampaignState.OPEN);
        assertThat(stateOf(last)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void formsAreClosedAsATaskIsClosedAndAsItsLastDayIsAmended() {
        LocalDate today = driver.today();
        Task task = given.startedOn(today.minusDays(10));
        schedule(task, today.minusDays(10), today.plusDays(3));
        Input input = driver.ofTask(task);
        Campaign middle = driver.form(input.with("sessionOn", today.minusDays(2)));
        Campaign last = driver.form(input.withKey().with("sessionOn", today.plusDays(3)));

        portal.changeTask(OFFICER, "tasks/closeTask", Input.of(given.load(task)).with("reason", "EXTERNAL_EVENT"));
        assertThat(stateOf(middle)).isEqualTo(CampaignState.OPEN);
        assertThat(stateOf(last)).isEqualTo(CampaignState.CLOSED);

        Input earlier = Input.of(given.load(task))
                .with("completedOn", today.minusDays(5))
                .with("reason", "It ended earlier.");
        portal.changeTask(Account.MANAGER, "tasks/amendTaskCompletion", earlier);
        assertThat(stateOf(middle)).isEqualTo(CampaignState.CLOSED);
    }

    /** As after a crash. */
    @Test
    void theFormOfASessionIsClosedLaterIfOnlyTheTaskWasSaved() {
        LocalDate day = driver.today().plusDays(3);
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        schedule(task, day, day);
        Input input = driver.ofTask(task).with("sessionOn", day);
        Campaign form = driver.form(input);
        maintenance.run();
        assertThat(stateOf(form)).isEqualTo(CampaignState.OPEN);
        clock.advance(Duration.ofMinutes(1));
        mongo.save(given.load(task).schedule(null, OFFICER.id(), clock.instant()));
        clock.advance(Duration.ofMinutes(1));
        Campaign unscheduled = driver.form(input.withKey());

        maintenance.run();

        assertThat(stateOf(form)).isEqualTo(CampaignState.CLOSED);
        assertThat(stateOf(unscheduled)).as("created after the removal").isEqualTo(CampaignState.OPEN);
    }

    private void schedule(Task task, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        portal.changeTask(
                OFFICER,
                "tasks/scheduleTask",
                Input.of(given.load(task)).with("startsOn", startsOn).with("endsOn", endsOn));
    }

    private void cancelFirst(Task task) {
        Task current = given.load(task);
        portal.changeTask(
                OFFICER,
                "tasks/cancelActivity",
                Input.of(current)
                        .with(
                                "activityId",
                                current.delivery().activities().getFirst().id())
                        .with("reason", "The school is closed."));
    }

    private CampaignState stateOf(Campaign form) {
        return campaigns.require(new CampaignId(form.id())).state();
    }
}
