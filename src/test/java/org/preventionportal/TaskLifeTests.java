package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the life of a task from end to end, by people who sign in at Keycloak. */
@PortalTest
class TaskLifeTests {

    private static final String NEED = """
            need: {title: "Workshop on county lines", description: "Our duty team does not know what to ask.", kind: WORKSHOP,
              themes: [COUNTY_LINES], aim: PRACTICE, reach: {frontline: 25}, prospects: [CHAMPION],
              intelligence: {source: RELIABLE, assessment: KNOWN_DIRECTLY, handling: MAY_BE_SHARED, text: "Seen by two teams."}}
            """;

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
        Map<String, Object> task = change(
                Account.PARTNER_NORTH,
                "createTaskDraft",
                "idempotencyKey: \"%s\", childAtRiskNow: false, %s".formatted(UUID.randomUUID(), NEED));
        task = change(
                Account.PARTNER_NORTH,
                "updateTaskDraft",
                of(task) + "need: {description: \"Shorter.\", kind: null, themes: null}");

        assertThat(portal.data(
                                Account.PARTNER_NORTH,
                                "{ task(id: \"%s\") { title description kind themes aim expectedReach { frontline } } }"
                                        .formatted(task.get("id")))
                        .toString())
                .contains("description=Shorter.", "kind=null", "themes=[]", "aim=PRACTICE")
                .doesNotContain("title=null", "expectedReach=null");
    }

    @Test
    void aRequestIsQuestionedAcceptedAndVisibleToBothSides() {
        Map<String, Object> task = change(
                Account.PARTNER_NORTH,
                "createTaskDraft",
                "idempotencyKey: \"%s\", childAtRiskNow: false, need: {title: \"Workshop\"}"
                        .formatted(UUID.randomUUID()));
        task = change(Account.PARTNER_NORTH, "updateTaskDraft", of(task) + NEED);
        assertThat(task).containsEntry("state", "DRAFT").containsEntry("region", "NORTH_EAST");
        task = change(Account.PARTNER_NORTH, "requestTask", of(task));
        assertThat(queue(Account.OFFICER_NORTH_EAST)).contains(String.valueOf(task.get("id")));

        task = change(Account.OFFICER_NORTH_EAST, "requestInformation", of(task) + "question: \"Which month?\"");
        task = change(Account.COLLEAGUE_NORTH, "provideInformation", of(task) + "answer: \"March.\"");
        task = change(
                Account.MANAGER, "deferTask", of(task) + "until: \"" + Given.later() + "\", reason: AWAITING_PARTNER");
        assertThat(queue(Account.OFFICER_NORTH_EAST)).doesNotContain(String.valueOf(task.get("id")));
        task = change(Account.OFFICER_NORTH_EAST, "resumeTask", of(task));
        task = change(Account.OFFICER_NORTH_EAST, "acceptTask", of(task));
        task = change(
                Account.MANAGER,
                "assignTask",
                of(task) + "officerId: \"%s\"".formatted(Account.OFFICER_NORTH_EAST.id()));

        assertThat(task).containsEntry("state", "ACCEPTED");
        assertThat(queue(Account.OFFICER_NORTH_EAST)).doesNotContain(String.valueOf(task.get("id")));
        String history = portal.data(
                        Account.PARTNER_NORTH,
                        "{ task(id: \"%s\") { officer { name } history { action fromState toState reason text actor { name } fieldChanges { field before after } } } }"
                                .formatted(task.get("id")))
                .toString();
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
        Map<String, Object> task = change(
                Account.OFFICER_NORTH_EAST,
                "recordTask",
                "idempotencyKey: \"%s\", partnerId: \"%s\", %s".formatted(UUID.randomUUID(), Given.NORTH, NEED));
        assertThat(task).containsEntry("state", "ACCEPTED");
        String byId = "{ task(id: \"%s\") { state intelligence { text } viewerCanDecide } }".formatted(task.get("id"));
        assertThat(portal.data(Account.OFFICER_NORTH_EAST, byId).toString()).contains("Seen by two teams.");
        assertThat(portal.data(Account.LEAD_NORTH, byId).toString())
                .as("nobody there asked for it")
                .contains("state=ACCEPTED, intelligence=null");
        assertThat(portal.data(Account.PARTNER_NORTH, byId).get("task")).isNull();
    }

    @Test
    void anEndedRequestStaysEnded() {
        var task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Map<String, Object> declined = change(
                Account.OFFICER_NORTH_EAST,
                "declineTask",
                "taskId: \"%s\", version: 1, reason: MET_BY_RESOURCE, explanation: \"On the old site.\""
                        .formatted(task.id()));
        for (String mutation : List.of("acceptTask", "resumeTask", "assignTask")) {
            assertThat(portal.change(Account.OFFICER_NORTH_EAST, document(mutation, of(declined)))
                            .toString())
                    .contains("WRONG_STATE");
        }
        assertThat(portal.change(
                                Account.PARTNER_NORTH, document("withdrawTask", of(declined) + "reason: MADE_IN_ERROR"))
                        .toString())
                .contains("WRONG_STATE");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> change(Account account, String mutation, String input) {
        Map<?, ?> payload = portal.change(account, document(mutation, input));
        assertThat(payload.get("userErrors")).as(mutation).isEqualTo(List.of());
        return (Map<String, Object>) Objects.requireNonNull(payload.get("task"));
    }

    private static String document(String mutation, String input) {
        return "mutation { it: %s(input: {%s}) { task { id version state region } userErrors { field message code } } }"
                .formatted(mutation, input);
    }

    private static String of(Map<String, Object> task) {
        return "taskId: \"%s\", version: %s, ".formatted(task.get("id"), task.get("version"));
    }

    private String queue(Account account) {
        return portal.data(account, "{ triageQueue(first: 50) { edges { node { id } } } }")
                .toString();
    }
}
