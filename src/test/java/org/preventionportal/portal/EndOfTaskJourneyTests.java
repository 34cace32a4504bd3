package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that officers read, before they end a task, which event forms its end closes. */
@BrowserTest
class EndOfTaskJourneyTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private BuiltInQuestionnaires questionnaires;

    @Autowired
    private Clock clock;

    @Test
    void whoEndsATaskReadsWhichEventFormsClose() {
        given.partnersOnly();
        questionnaires.install();
        LocalDate today = LondonTime.today(clock);
        Task task = given.startedOn(today.minusDays(10));
        Input days = Input.of(task).with("startsOn", today.minusDays(10)).with("endsOn", today.plusDays(3));
        portal.changeTask(OFFICER, "tasks/scheduleTask", days);
        Input form = Input.of("taskId", task.id())
                .withKey()
                .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                .with("sessionOn", today.plusDays(3));
        assertThat(portal.codes(OFFICER, "surveys/createEventForm", form)).isEmpty();
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/" + task.id() + "/delivery").opens("Complete");

            assertThat(officer.text()).contains("this event form is closed and cannot be opened again: ");
        }
    }
}
