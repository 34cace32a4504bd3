package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers ask the participants of one task. */
@SliceTest
class AskParticipantsTests {

    private static final Account OFFICER = TaskCampaignDriver.OFFICER;
    private static final String ASK = TaskCampaignDriver.ASK;
    private static final String FORM = TaskCampaignDriver.FORM;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

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
    void theParticipantsOfOneTaskAreAskedAtOnceAndOnce() {
        driver.record(task, "jo");
        driver.record(given.completedOn(LocalDate.of(2026, 3, 2)), "kim");
        Input input = driver.ofTask(task).with("closesOn", Given.later());
        Campaign asked = driver.ask(input);
        assertThat(asked.state()).isEqualTo("OPEN");
        assertThat(driver.ask(input)).isEqualTo(asked);
        driver.dispatch();
        assertThat(database.dump("participations")).contains("jo@example.org").doesNotContain("kim@example.org");
        assertThat(portal.readAll(
                        OFFICER,
                        "tasks/guardedTask",
                        Map.of("id", task.id()),
                        "task.surveyCampaigns[*].id",
                        String.class))
                .containsExactly(asked.id());
    }

    @Test
    void whoDeliversInTheRegionCanAskTheParticipantsOfACompletedTaskThatHasSome() {
        assertThat(canAsk(task, OFFICER)).isFalse();
        driver.record(task, "jo");
        Task unfinished = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        driver.record(unfinished, "kim");

        assertThat(canAsk(task, OFFICER)).isTrue();
        assertThat(canAsk(task, Account.MANAGER)).isTrue();
        assertThat(canAsk(task, Account.OFFICER_SOUTH_EAST)).isFalse();
        assertThat(canAsk(task, Account.PARTNER_NORTH)).isFalse();
        assertThat(canAsk(unfinished, OFFICER)).isFalse();
    }

    private boolean canAsk(Task asked, Account account) {
        return portal.read(
                account,
                "surveys/askableTask",
                Map.of("id", asked.id()),
                "task.viewerCanAskParticipants",
                Boolean.class);
    }

    @Test
    void anOfficerOfAnotherRegionAsksNobody() {
        driver.record(task, "jo");
        assertThat(portal.codes(
                        Account.OFFICER_SOUTH_EAST, ASK, driver.ofTask(task).with("closesOn", Given.later())))
                .containsExactly("NOT_ALLOWED");
        assertThat(portal.codes(
                        Account.OFFICER_SOUTH_EAST, FORM, driver.ofTask(task).with("sessionOn", Given.later())))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void nobodyIsAskedAboutATaskThatIsNotDoneOrWithoutParticipants() {
        Input input = driver.ofTask(task).with("closesOn", Given.later());
        assertThat(portal.codes(OFFICER, ASK, input)).containsExactly("WRONG_STATE");
        driver.record(task, "jo");
        assertThat(portal.codes(OFFICER, ASK, input.with("closesOn", "2020-01-01")))
                .containsExactly("OUT_OF_RANGE");
        assertThat(portal.codes(
                        OFFICER, ASK, input.with("questionnaireId", "qst_none").with("closesOn", "2020-01-01")))
                .as("both at once")
                .containsExactly("NOT_FOUND", "OUT_OF_RANGE");
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        driver.record(begun, "jo");
        assertThat(portal.codes(OFFICER, ASK, input.with("taskId", begun.id()))).containsExactly("WRONG_STATE");
    }

    @Test
    void aTaskThatWasCompletedNotLongAgoWaitsForItsSurvey() {
        task = given.completedOn(LocalDate.now(LondonTime.ZONE).minusDays(9));
        assertThat(driver.toAsk(OFFICER)).containsExactly(task.id().value());
        assertThat(driver.toAsk(Account.MANAGER)).isEmpty();

        driver.record(task, "jo");
        driver.ask(driver.ofTask(task).with("closesOn", Given.later()));

        assertThat(driver.toAsk(OFFICER)).isEmpty();
    }
}
