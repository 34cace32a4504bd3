package org.preventionportal.tasks.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer records what changed, and the organisation says whether it is so. */
@PortalTest
class OutcomesTests {

    private static final String CONTENT =
            "outcome: {kind: SYSTEM_CHANGE, statement: \"%s\", contribution: \"The workshop.\", evidence: DOCUMENTED, evidenceText: \"The new form.\", significance: MAJOR}";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOutcomeIsRecordedAmendedAndVerifiedAndEachStepIsSigned() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Map<?, ?> outcome = record(task);
        notifier.run();
        outcome = change(
                Account.OFFICER_NORTH_EAST,
                "amendOutcome",
                of(outcome) + "reason: \"Clearer.\", " + CONTENT.formatted("They use a new form."));
        notifier.run();
        outcome = change(Account.COLLEAGUE_NORTH, "answerOutcome", of(outcome) + "answer: VERIFIED");
        notifier.run();
        notifier.run();

        assertThat(String.valueOf(outcome))
                .contains("verification=VERIFIED", "They use a new form.")
                .contains("action=RECORDED, actor={name=Nell Eastwick}")
                .contains("action=AMENDED, actor={name=Nell Eastwick}", "before=They ask first.")
                .contains("action=VERIFIED, actor={name=Colin Northfield}");
        assertThat(portal.codes(Account.PARTNER_NORTH, "answerOutcome", of(outcome) + "answer: LEFT_OPEN"))
                .containsExactly("WRONG_STATE");
        assertThat(database.dump("outbox").lines())
                .noneMatch(mail -> mail.contains("form"))
                .filteredOn(mail -> mail.contains("\"OUTCOME_"))
                .hasSize(3);
    }

    @Test
    void aDisputeSaysWhatIsNotSo() {
        Map<?, ?> outcome = record(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        assertThat(portal.codes(Account.PARTNER_NORTH, "answerOutcome", of(outcome) + "answer: DISPUTED"))
                .containsExactly("REQUIRED");
        outcome = change(
                Account.PARTNER_NORTH,
                "answerOutcome",
                of(outcome) + "answer: DISPUTED, explanation: \"Only one team.\"");
        assertThat(outcome.get("verification")).isEqualTo("DISPUTED");
    }

    @Test
    void toAwaitAnAnswerIsNoAnswer() {
        Map<?, ?> outcome = record(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        assertThat(portal.text(
                        Account.PARTNER_NORTH,
                        "mutation { answerOutcome(input: { %s answer: AWAITED }) { outcome { id } } }"
                                .formatted(of(outcome))))
                .contains("GRAPHQL_VALIDATION_FAILED", "AWAITED");
    }

    @Test
    void anOrganisationSeesAndAnswersItsOwn() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "recordOutcome",
                        key() + "taskId: \"%s\", ".formatted(task.id()) + CONTENT.formatted("Nothing yet")))
                .as("before anything was done")
                .containsExactly("WRONG_STATE");

        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Map<?, ?> outcome = record(begun);
        String seen = "{ task(id: \"%s\") { outcomes { content { statement } } } }".formatted(begun.id());
        assertThat(portal.text(Account.COLLEAGUE_NORTH, seen)).contains("They ask first.");
        assertThat(portal.codes(Account.PARTNER_SOUTH, "answerOutcome", of(outcome) + "answer: VERIFIED"))
                .containsExactly("NOT_FOUND");
    }

    private Map<?, ?> record(Task task) {
        return change(
                Account.OFFICER_NORTH_EAST,
                "recordOutcome",
                key() + "taskId: \"%s\", ".formatted(task.id()) + CONTENT.formatted("They ask first."));
    }

    private Map<?, ?> change(Account account, String mutation, String input) {
        Map<?, ?> payload = portal.change(
                account,
                mutation,
                input,
                "outcome { id version verification content { statement } history { action actor { name } text fieldChanges { field before after } } }");
        return (Map<?, ?>) Objects.requireNonNull(payload.get("outcome"));
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }

    private static String of(Map<?, ?> outcome) {
        return "outcomeId: \"%s\", version: %s, ".formatted(outcome.get("id"), outcome.get("version"));
    }
}
