package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

/** Tests that officers read, before they end a task, which event forms it closes, and enter its day. */
@BrowserTest
class EndOfTaskJourneyTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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
        createForm(task, today.minusDays(10));
        createForm(task, today.plusDays(3));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/" + task.id() + "/delivery")
                    .opens("Complete")
                    .opens("Close without completing");

            String first = DAY.format(today.minusDays(10));
            String last = DAY.format(today.plusDays(3));
            assertThat(officer.text())
                    .contains("If the work ended before %s, this event form closes".formatted(last))
                    .contains("If the work ended by %s and no activity was delivered on that day".formatted(last))
                    .contains("If the work ended by %s and no activity was delivered on that day".formatted(first))
                    .doesNotContain("If the work ended before " + first);
        }
    }

    /** The day is filled in, so a person who empties it may mean any day. */
    @Test
    void aTaskDoesNotEndOnTheDayThatSomebodyEmptied() {
        given.partnersOnly();
        Task task = given.startedOn(LondonTime.today(clock).minusDays(10));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(OFFICER, "/tasks/" + task.id() + "/delivery");
            empties(officer, "Complete", "completeTask-completedOn");
            assertThat(officer.presses("Complete the task").text())
                    .contains("There is a problem", "Enter the day on which the work was completed.");

            empties(officer, "Close without completing", "closeTask-endedOn");
            officer.page().locator("#closeTask-reason").check();
            assertThat(officer.presses("Close the task").text())
                    .contains("There is a problem", "Enter the day on which the work ended.");
        }
        assertThat(given.load(task).state()).isEqualTo(task.state());
    }

    private static void empties(Visitor officer, String decision, String day) {
        officer.opens(decision);
        List.of("", "-month", "-year")
                .forEach(part -> officer.page().locator("#" + day + part).fill(""));
    }

    private void createForm(Task task, LocalDate day) {
        Input form = Input.of("taskId", task.id())
                .withKey()
                .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                .with("sessionOn", day);
        assertThat(portal.codes(OFFICER, "surveys/createEventForm", form)).isEmpty();
    }
}
