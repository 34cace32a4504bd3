package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests that a child at risk stops the request, and that identifying text is stored nowhere. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class ChildAtRiskTests {

    private static final String[] EVERYTHING = {
        "tasks", "audit", "partners", "relationships", "contacts", "invitations", "priorityPolicies"
    };

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aChildAtRiskStopsTheRequestAndNothingIsStored(CapturedOutput log) {
        Map<?, ?> payload = portal.change(
                Account.PARTNER_NORTH,
                "mutation { it: createTaskDraft(input: {idempotencyKey: \"%s\", childAtRiskNow: true, need: {title: \"quokkaplan\"}}) { task { id } userErrors { field message code } } }"
                        .formatted(UUID.randomUUID()));

        assertThat(payload.get("task")).isNull();
        assertThat(payload.get("userErrors").toString())
                .contains("CHILD_AT_RISK", "[input, childAtRiskNow]", "999", "101", "children's services");
        assertThat(database.dump("tasks")).isEmpty();
        assertThat(database.dump(EVERYTHING)).doesNotContain("quokkaplan");
        assertThat(log.getAll()).doesNotContain("quokkaplan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createTaskDraft(input: {idempotencyKey: \"%k\", childAtRiskNow: false, need: {title: \"NHS 943 476 5919\"}}) | need, title",
                "createTaskDraft(input: {idempotencyKey: \"%k\", childAtRiskNow: false, need: {description: \"NHS 943 476 5919\"}}) | need, description",
                "createTaskDraft(input: {idempotencyKey: \"%k\", childAtRiskNow: false, need: {intelligence: {source: RELIABLE, assessment: NOT_KNOWN, handling: MAY_BE_SHARED, text: \"NHS 943 476 5919\"}}}) | need, intelligence, text",
                "createTaskDraft(input: {idempotencyKey: \"%k\", childAtRiskNow: false, need: {intelligence: {source: RELIABLE, assessment: NOT_KNOWN, handling: CONDITIONAL, text: \"A\", conditions: \"NHS 943 476 5919\"}}}) | need, intelligence, conditions",
                "provideInformation(input: {taskId: \"%t\", version: 1, answer: \"NHS 943 476 5919\"}) | answer",
                "withdrawTask(input: {taskId: \"%t\", version: 1, reason: OTHER, explanation: \"NHS 943 476 5919\"}) | explanation",
            })
    void identifyingTextIsReportedAndStoredNowhere(String row, CapturedOutput log) {
        Task task = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        String[] cells = row.split(" \\| ", -1);
        String mutation = cells[0].replace("%k", UUID.randomUUID().toString())
                .replace("%t", task.id().value());

        String answer = portal.change(
                        Account.PARTNER_NORTH,
                        "mutation { it: %s { task { id } userErrors { field message code } } }".formatted(mutation))
                .toString();

        assertThat(answer)
                .contains("IDENTIFYING_TEXT", "[input, " + cells[1] + "]", "Remove '943 476 5919'", "an NHS number")
                .contains("task=null");
        assertThat(database.dump(EVERYTHING)).doesNotContain("943 476");
        assertThat(log.getAll()).doesNotContain("943 476");
    }

    /** Staff are no exception, in any text that is stored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "requestInformation(input: {taskId: \"%t\", version: 1, question: \"QQ123456C AB123456C\"})",
                "deferTask(input: {taskId: \"%t\", version: 1, until: \"%d\", reason: OTHER, explanation: \"AB123456C\"})",
                "declineTask(input: {taskId: \"%t\", version: 1, reason: OTHER, explanation: \"AB123456C\"})",
                "overrideTaskPriority(input: {taskId: \"%t\", version: 1, points: 5, reason: \"AB123456C\"})",
                "restoreTaskPriority(input: {taskId: \"%t\", version: 1, reason: \"AB123456C\"})",
                "recordTask(input: {idempotencyKey: \"%k\", need: {title: \"AB123456C\"}})",
                "logPartnerContact(input: {idempotencyKey: \"%k\", partnerId: \"%p\", date: \"2026-01-05\", channel: CALL, summary: \"AB123456C\"})",
                "registerPartner(input: {idempotencyKey: \"%k\", name: \"AB123456C\", kind: OTHER, region: WALES})",
                "suspendPartner(input: {partnerId: \"%p\", version: 1, reason: \"AB123456C\"})",
                "updatePriorityPolicy(input: {version: 1, weights: {reach: 100, impact: 0, intelligence: 0, sustainability: 0, spread: 0}, reason: \"AB123456C\"})",
            })
    void staffCannotStoreItEither(String template, CapturedOutput log) {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String mutation = template.replace("%k", UUID.randomUUID().toString())
                .replace("%t", task.id().value())
                .replace("%d", Given.later())
                .replace("%p", Given.NORTH.value());

        assertThat(portal.change(Account.MANAGER, "mutation { it: %s { userErrors { code } } }".formatted(mutation))
                        .toString())
                .contains("IDENTIFYING_TEXT");
        assertThat(database.dump(EVERYTHING)).doesNotContain("AB123456C");
        assertThat(log.getAll()).doesNotContain("AB123456C");
    }
}
