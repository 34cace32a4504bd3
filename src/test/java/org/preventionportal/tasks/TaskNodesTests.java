package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that what belongs to a task is found by its id, and only by those who may see it on the task. */
@PortalTest
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
        String id = created(
                "recordActivity",
                key()
                        + "taskId: \"%s\", version: %d, ".formatted(task.id(), task.version())
                        + "activity: {description: \"A talk\", date: \"2026-01-05\", reach: [], partnerIds: [\"%s\"]}"
                                .formatted(Given.SOUTH),
                "activity");
        String fields = "... on Activity { description partners { id } }";
        assertThat(node(Account.COLLEAGUE_NORTH, id, fields)).contains("description=A talk", "partners=null");
        assertThat(node(OFFICER, id, fields)).contains("partners=[{id=%s}]".formatted(Given.SOUTH));
        assertThat(node(Account.PARTNER_SOUTH, id, fields)).contains("node=null");
    }

    @Test
    void aMessageIsFoundByBothSidesAndANoteByStaffOnly() {
        String message = created("postMessage", text("To the partner"), "message");
        String note = created("postNote", text("Among us"), "note");
        String fields = "... on TaskMessage { text isFromStaff createdAt partner { name } }";
        assertThat(node(Account.PARTNER_NORTH, message, fields)).contains("To the partner", "isFromStaff=true");
        assertThat(node(Account.PARTNER_SOUTH, message, fields)).contains("node=null");
        assertThat(node(Account.OFFICER_SOUTH_EAST, note, fields)).contains("Among us", "partner=null");
        assertThat(node(Account.PARTNER_NORTH, note, fields)).contains("node=null");
    }

    @Test
    void anOutcomeIsFoundByItsOrganisationAndStaff() {
        String id = created(
                "recordOutcome",
                key()
                        + "taskId: \"%s\", outcome: {kind: SYSTEM_CHANGE, statement: \"A new form.\", contribution: \"The workshop.\", evidence: DOCUMENTED, evidenceText: \"The form.\", significance: MAJOR}"
                                .formatted(task.id()),
                "outcome");
        String fields = "... on Outcome { content { statement } partner { id } history { action occurredAt } }";
        assertThat(node(Account.PARTNER_NORTH, id, fields)).contains("A new form.", "id=" + Given.NORTH);
        assertThat(node(Account.OFFICER_SOUTH_EAST, id, fields)).contains("A new form.");
        assertThat(node(Account.PARTNER_SOUTH, id, fields)).contains("node=null");
    }

    @Test
    void aParticipantIsFoundByThoseWhoReadTheAddressesOfTheTask() {
        Map<?, ?> payload = portal.change(
                OFFICER,
                "recordParticipants",
                "taskId: \"%s\", noticeGiven: true, participants: [{email: \"jo@example.org\", organisationKind: HEALTH}]"
                        .formatted(task.id()),
                "participants { id }");
        String id = id(((List<?>) Objects.requireNonNull(payload.get("participants"))).getFirst());
        String fields = "... on Participant { email organisationKind }";
        assertThat(node(OFFICER, id, fields)).contains("jo@example.org", "organisationKind=HEALTH");
        assertThat(node(Account.MANAGER, id, fields)).contains("jo@example.org");
        assertThat(node(Account.OFFICER_SOUTH_EAST, id, fields)).contains("node=null");
        assertThat(node(Account.PARTNER_NORTH, id, fields)).contains("node=null");
    }

    @Test
    void aHandoverIsFoundByManagers() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        Map<?, ?> payload = portal.change(
                Account.MANAGER,
                "handOverCaseload",
                key()
                        + "fromOfficerId: \"%s\", toOfficerId: \"%s\", reason: \"A new post.\""
                                .formatted(Account.OFFICER_SOUTH_EAST.id(), Account.OFFICER_AND_EVALUATOR.id()),
                "handover { id }");
        assertThat(payload.get("userErrors")).isEqualTo(List.of());
        String id = id(payload.get("handover"));
        assertThat(node(Account.MANAGER, id, "... on Handover { reason taskCount }"))
                .contains("A new post.", "taskCount=1");
        assertThat(node(OFFICER, id, "... on Handover { reason }")).contains("node=null");
    }

    private String created(String mutation, String input, String field) {
        return id(portal.change(OFFICER, mutation, input, field + " { id }").get(field));
    }

    private static String id(@Nullable Object object) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(object)).get("id"));
    }

    private String node(Account account, String id, String fields) {
        return portal.text(account, "{ node(id: \"%s\") { id %s } }".formatted(id, fields));
    }

    private String text(String text) {
        return key() + "taskId: \"%s\", text: \"%s\"".formatted(task.id(), text);
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }
}
