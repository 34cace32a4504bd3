package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the life of a task from end to end, by people who sign in at Keycloak. */
@PortalTest
class TaskLifeTests {

    private static final Map<String, ?> NEED = Map.of(
            "title",
            "Workshop on county lines",
            "description",
            "Our duty team does not know what to ask.",
            "kind",
            "WORKSHOP",
            "themes",
            List.of("COUNTY_LINES"),
            "aim",
            "PRACTICE",
            "reach",
            Map.of("frontline", 25),
            "prospects",
            List.of("CHAMPION"),
            "intelligence",
            Map.of(
                    "source", "RELIABLE",
                    "assessment", "KNOWN_DIRECTLY",
                    "handling", "MAY_BE_SHARED",
                    "text", "Seen by two teams."));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anUpdateOfADraftChangesOnlyWhatIsSent() {
        ChangedTask task = draft(NEED);
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/updateTaskDraft",
                Input.of(task)
                        .with(
                                "need",
                                Input.of("description", "Shorter.")
                                        .with("kind", null)
                                        .with("themes", null)));

        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/need", Map.of("id", task.id())))
                .contains("description=Shorter.", "kind=null", "themes=[]", "aim=PRACTICE")
                .doesNotContain("title=null", "expectedReach=null");
    }

    @Test
    void aRequestIsQuestionedAcceptedAndVisibleToBothSides() {
        ChangedTask task = draft(Map.of("title", "Workshop"));
        task = portal.changeTask(
                Account.PARTNER_NORTH, "tasks/updateTaskDraft", Input.of(task).with("need", NEED));
        assertThat(task.state()).isEqualTo(TaskState.DRAFT);
        assertThat(portal.read(
                        Account.PARTNER_NORTH, "tasks/task", Map.of("id", task.id()), "task.region", Region.class))
                .isEqualTo(Region.NORTH_EAST);
        task = portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(task));
        assertThat(queue()).contains(task.id());

        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/requestInformation",
                Input.of(task).with("question", "Which month?"));
        task = portal.changeTask(
                Account.COLLEAGUE_NORTH,
                "tasks/provideInformation",
                Input.of(task).with("answer", "March."));
        task = portal.changeTask(
                Account.MANAGER,
                "tasks/deferTask",
                Input.of(task).with("until", Given.later()).with("reason", "AWAITING_PARTNER"));
        assertThat(queue()).doesNotContain(task.id());
        task = portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/resumeTask", Input.of(task));
        task = portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(task));
        task = portal.changeTask(
                Account.MANAGER, "tasks/assignTask", Input.of(task).with("officerId", Account.OFFICER_NORTH_EAST.id()));

        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(queue()).doesNotContain(task.id());
        String history = portal.text(Account.PARTNER_NORTH, "tasks/history", Map.of("id", task.id()));
        assertThat(history)
                .contains("officer={name=Nell Eastwick}")
                .containsSubsequence(
                        "action=DRAFTED, fromState=null, toState=DRAFT",
                        "action=REQUESTED, fromState=DRAFT, toState=REQUESTED",
                        "action=INFORMATION_REQUESTED, fromState=REQUESTED, toState=INFORMATION_REQUESTED, reason=null, text=Which month?",
                        "action=INFORMATION_PROVIDED, fromState=INFORMATION_REQUESTED, toState=REQUESTED, reason=null, text=March.",
                        "actor={name=Colin Northfield}",
                        "action=DEFERRED, fromState=REQUESTED, toState=DEFERRED, reason=AWAITING_PARTNER",
                        "field=deferredUntil, before=null, after=" + Given.later(),
                        "action=RESUMED, fromState=DEFERRED, toState=REQUESTED",
                        "action=ACCEPTED, fromState=REQUESTED, toState=ACCEPTED",
                        "field=officer, before=null, after=" + Account.OFFICER_NORTH_EAST.id(),
                        "action=ASSIGNED, fromState=ACCEPTED, toState=ACCEPTED");
    }

    @Test
    void anOfficerRecordsATaskThatNobodyRequested() {
        ChangedTask task = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordTask",
                Input.of("partnerId", Given.NORTH).withKey().with("need", NEED));
        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(seen(Account.OFFICER_NORTH_EAST, task)).contains("Seen by two teams.");
        assertThat(seen(Account.LEAD_NORTH, task))
                .as("nobody there asked for it")
                .contains("state=ACCEPTED", "intelligence=null");
        assertThat(seen(Account.PARTNER_NORTH, task)).contains("task=null");
    }

    @Test
    void anEndedRequestStaysEnded() {
        var task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        ChangedTask declined = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/declineTask",
                Input.of(task).with("reason", "MET_BY_RESOURCE").with("explanation", "On the old site."));
        for (String mutation : List.of("tasks/acceptTask", "tasks/resumeTask", "tasks/assignTask")) {
            assertThat(portal.codes(Account.OFFICER_NORTH_EAST, mutation, Input.of(declined)))
                    .containsExactly("WRONG_STATE");
        }
        assertThat(portal.codes(
                        Account.PARTNER_NORTH,
                        "tasks/withdrawTask",
                        Input.of(declined).with("reason", "MADE_IN_ERROR")))
                .containsExactly("WRONG_STATE");
    }

    private ChangedTask draft(Map<String, ?> need) {
        return portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/createTaskDraft",
                Input.of("childAtRiskNow", false).withKey().with("need", need));
    }

    private String seen(Account account, ChangedTask task) {
        return portal.text(account, "tasks/task", Map.of("id", task.id()));
    }

    private List<String> queue() {
        return portal.readAll(
                Account.OFFICER_NORTH_EAST,
                "tasks/triageQueue",
                Map.of("first", 50),
                "triageQueue.edges[*].node.id",
                String.class);
    }
}
