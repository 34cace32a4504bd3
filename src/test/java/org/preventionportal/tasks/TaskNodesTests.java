package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that what belongs to a task is found by its id, and only by those who may see it on the task. */
@SliceTest
class TaskNodesTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private Task task;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    @Test
    void anActivityIsFoundByThoseWhoSeeItsTask() {
        var activity = Map.of(
                "description", "A talk", "date", "2026-01-05", "reach", List.of(), "partnerIds", List.of(Given.SOUTH));
        String id = created("tasks/recordActivity", Input.of(task).withKey().with("activity", activity), "activity");
        assertThat(part(Account.COLLEAGUE_NORTH, id)).contains("description=A talk", "partners=null");
        assertThat(part(OFFICER, id)).contains("partners=[{id=%s}]".formatted(Given.SOUTH));
        assertThat(part(Account.PARTNER_SOUTH, id)).contains("node=null");

        Input amendment = Input.of("taskId", found(OFFICER, id, "task.id", String.class))
                .with("version", found(OFFICER, id, "task.version", Integer.class))
                .with("activityId", id)
                .with("activity", Map.of("description", "Two talks", "date", "2026-01-05", "reach", List.of()))
                .with("reason", "There were two.");
        assertThat(portal.codes(OFFICER, "tasks/amendActivity", amendment)).isEmpty();
        assertThat(part(OFFICER, id)).contains("description=Two talks");
    }

    @Test
    void aMessageIsFoundByBothSidesAndANoteByStaffOnly() {
        String message = created("tasks/postMessage", ofTask().with("text", "To the partner"), "message");
        String note = created("tasks/postNote", ofTask().with("text", "Among us"), "note");
        assertThat(part(Account.PARTNER_NORTH, message)).contains("To the partner", "isFromStaff=true", parent());
        assertThat(part(Account.PARTNER_SOUTH, message)).contains("node=null");
        assertThat(part(Account.OFFICER_SOUTH_EAST, note)).contains("Among us", "partner=null", parent());
        assertThat(part(Account.PARTNER_NORTH, note)).contains("node=null");
    }

    @Test
    void anOutcomeIsFoundByItsOrganisationAndStaff() {
        var outcome = Map.of(
                "kind", "SYSTEM_CHANGE",
                "statement", "A new form.",
                "contribution", "The workshop.",
                "evidence", "DOCUMENTED",
                "evidenceText", "The form.",
                "significance", "MAJOR");
        String id = created("tasks/recordOutcome", ofTask().with("outcome", outcome), "outcome");
        assertThat(part(Account.PARTNER_NORTH, id)).contains("A new form.", "id=" + Given.NORTH);
        assertThat(part(Account.OFFICER_SOUTH_EAST, id)).contains("A new form.");
        assertThat(part(Account.PARTNER_SOUTH, id)).contains("node=null");
    }

    @Test
    void aParticipantIsFoundByThoseWhoReadTheAddressesOfTheTask() {
        String id =
                created("tasks/recordParticipants", ParticipantInputs.of(task, "jo@example.org"), "participants[0]");
        assertThat(part(OFFICER, id)).contains("jo@example.org", "organisationKind=HEALTH", parent());
        assertThat(part(Account.MANAGER, id)).contains("jo@example.org");
        assertThat(part(Account.OFFICER_SOUTH_EAST, id)).contains("node=null");
        assertThat(part(Account.PARTNER_NORTH, id)).contains("node=null");
    }

    private String created(String mutation, Input input, String field) {
        return portal.change(OFFICER, mutation, input, field + ".id", String.class);
    }

    private String part(Account account, String id) {
        return portal.text(account, "tasks/taskPart", Map.of("id", id));
    }

    private <T> T found(Account account, String id, String field, Class<T> type) {
        return portal.read(account, "tasks/taskPart", Map.of("id", id), "node." + field, type);
    }

    private String parent() {
        return "task={id=%s}".formatted(task.id());
    }

    private Input ofTask() {
        return Input.of("taskId", task.id()).withKey();
    }
}
