package org.preventionportal.surveys.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Surveys about a task do not show it, or themselves, to those who may not see it. */
@SliceTest
class TaskSurveySecrecyTests {

    private static final Account OFFICER = TaskCampaignDriver.OFFICER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Campaigns campaigns;

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
    void whoDeliversInTheRegionReadsWhichTaskASurveyIsAbout() {
        driver.record(task, "jo");
        Campaign asked = driver.ask(driver.ofTask(task).with("closesOn", Given.later()));
        Campaign form = driver.form(driver.ofTask(task).with("sessionOn", Given.later()));
        for (Campaign survey : List.of(asked, form)) {
            assertThat(taskOf(survey, OFFICER)).contains(task.id().value());
            assertThat(taskOf(survey, Account.MANAGER)).contains(task.id().value());
            assertThat(taskOf(survey, Account.OFFICER_SOUTH_EAST))
                    .doesNotContain(task.id().value());
            assertThat(taskOf(survey, Account.EVALUATOR))
                    .doesNotContain(task.id().value());
        }
    }

    private String taskOf(Campaign survey, Account account) {
        return portal.text(account, "surveys/guardedCampaign", Map.of("id", survey.id()));
    }

    @Test
    void whoIsExcludedFromATaskSeesNoneOfItsSurveys() {
        driver.record(task, "jo");
        Campaign asked = driver.ask(driver.ofTask(task).with("closesOn", Given.later()));
        assertThat(seenBy(Account.EVALUATOR)).contains(asked.id());

        given.excluding(task, Account.EVALUATOR);

        assertThat(seenBy(Account.EVALUATOR)).doesNotContain(asked.id());
        assertThat(portal.text(Account.EVALUATOR, "surveys/surveyCampaign", Map.of("id", asked.id())))
                .doesNotContain(asked.id());
        assertThat(portal.codes(Account.EVALUATOR, "surveys/closeSurveyCampaign", asked.input()))
                .containsExactly("NOT_FOUND");
        assertThat(seenBy(Account.MANAGER)).contains(asked.id());
    }

    private String seenBy(Account account) {
        return portal.text(account, "surveys/surveyCampaigns", Map.of());
    }

    @Test
    void theAuditTrailDoesNotNameASurveyAboutATaskFromWhichTheAdministratorIsExcluded() {
        driver.record(task, "jo");
        String name = named(driver.ask(driver.ofTask(task).with("closesOn", Given.later())));
        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).contains(name);

        given.excluding(task, Account.ADMIN);

        assertThat(portal.text(Account.ADMIN, "audit/auditTrail", Map.of())).doesNotContain(name);
    }

    /** A number would show readers who are excluded from one of the tasks that there is a survey about it. */
    @Test
    void theNameOfASurveySaysNothingOfSurveysOfOtherTasks() {
        Task other = given.completedOn(LocalDate.of(2026, 3, 2));
        driver.record(task, "jo");
        driver.record(other, "kim");
        Input input = driver.ofTask(task).with("closesOn", Given.later());

        String name = named(driver.ask(input));
        assertThat(named(driver.ask(input.withKey().with("taskId", other.id()))))
                .isEqualTo(name);
        assertThat(named(driver.ask(input.withKey()))).isEqualTo(name + ", survey 2");
        assertThat(named(driver.ask(input))).isEqualTo(name);

        Task nextDay = given.completedOn(LocalDate.of(2026, 3, 3));
        driver.record(nextDay, "al");
        assertThat(named(driver.ask(input.withKey().with("taskId", nextDay.id()))))
                .doesNotContain("survey");
    }

    private String named(Campaign campaign) {
        return campaigns
                .find(new CampaignId(campaign.id()))
                .orElseThrow()
                .plan()
                .name();
    }
}
