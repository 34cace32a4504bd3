package org.preventionportal.tasks.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer records what changed, and the organisation says whether it is so. */
@SliceTest
class OutcomesTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private OutcomeNotifications notifications;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOutcomeIsRecordedAmendedAndVerifiedAndEachStepIsSigned() {
        Task task = inProgress();
        Recorded outcome = record(task);
        notifier.run();
        outcome = change(
                Account.OFFICER_NORTH_EAST,
                "tasks/amendOutcome",
                of(outcome).with("reason", "Clearer.").with("outcome", content("They use a new form.")));
        notifier.run();
        outcome = change(
                Account.COLLEAGUE_NORTH, "tasks/answerOutcome", of(outcome).with("answer", "VERIFIED"));
        notifier.run();
        notifier.run();

        assertThat(outcome.verification()).isEqualTo(Outcome.Verification.VERIFIED);
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "tasks/outcomes", Map.of("id", task.id())))
                .contains("They use a new form.")
                .contains("action=RECORDED, actor={name=Nell Eastwick}")
                .contains("action=AMENDED, actor={name=Nell Eastwick}", "before=They ask first.")
                .contains("action=VERIFIED, actor={name=Colin Northfield}");
        var seen = portal.ask(Account.PARTNER_NORTH, "tasks/outcomes", Map.of("id", task.id()));
        String last = seen.path("task.outcomes[0].history[2].occurredAt")
                .entity(String.class)
                .get();
        seen.path("task.outcomes[0].updatedAt").entity(String.class).isEqualTo(last);
        assertThat(portal.codes(
                        Account.PARTNER_NORTH,
                        "tasks/answerOutcome",
                        of(outcome).with("answer", "LEFT_OPEN")))
                .containsExactly("WRONG_STATE");
        assertThat(database.dump("outbox").lines())
                .noneMatch(mail -> mail.contains("form"))
                .filteredOn(mail -> mail.contains("\"OUTCOME_"))
                .hasSize(3);
    }

    @Test
    void onlyMembersOfAnActiveOrganisationAreOfferedTheAnswerAndOnlyOnce() {
        Task task = inProgress();
        Recorded outcome = record(task);
        assertThat(mayAnswer(Account.COLLEAGUE_NORTH, task)).isTrue();
        assertThat(mayAnswer(Account.OFFICER_AND_PARTNER, task)).isTrue();
        assertThat(mayAnswer(Account.OFFICER_NORTH_EAST, task)).isFalse();
        assertThat(mayAnswer(Account.MANAGER, task)).isFalse();

        given.suspend(Given.NORTH);
        assertThat(mayAnswer(Account.COLLEAGUE_NORTH, task)).isFalse();
        assertThat(mayMeasure(Account.COLLEAGUE_NORTH, task)).isFalse();
        assertThat(mayMeasure(Account.OFFICER_NORTH_EAST, task)).isTrue();
        given.reinstate(Given.NORTH);

        change(Account.COLLEAGUE_NORTH, "tasks/answerOutcome", of(outcome).with("answer", "VERIFIED"));
        assertThat(mayAnswer(Account.COLLEAGUE_NORTH, task)).isFalse();
        assertThat(mayMeasure(Account.COLLEAGUE_NORTH, task)).isTrue();
        assertThat(mayMeasure(Account.OFFICER_AND_PARTNER, task))
                .as("an officer of another region")
                .isFalse();
    }

    private boolean mayAnswer(Account account, Task task) {
        return is(account, task, "viewerCanAnswer");
    }

    private boolean mayMeasure(Account account, Task task) {
        return is(account, task, "viewerCanCreateMeasure");
    }

    private boolean is(Account account, Task task, String field) {
        return portal.read(
                account, "tasks/outcomes", Map.of("id", task.id()), "task.outcomes[0]." + field, Boolean.class);
    }

    /** Or nobody would hear of what changes while the mails about the change before it are posted. */
    @Test
    void aChangeAfterTheMailsOfTheOneBeforeItStaysPending() {
        Recorded outcome = record(inProgress());
        Outcome posted = notifications.pending(1).getFirst();
        change(
                Account.OFFICER_NORTH_EAST,
                "tasks/amendOutcome",
                of(outcome).with("reason", "Clearer.").with("outcome", content("They use a new form.")));

        notifications.markNotified(posted);

        assertThat(notifications.pending(1)).hasSize(1);
    }

    @Test
    void anAmendmentMovesTheDayOfAnOutcomeOnlyIfItNamesOne() {
        Task task = inProgress();
        Recorded outcome = record(task);
        String today = observedOn(task);
        Input amendment = of(outcome).with("reason", "Clearer.");
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "tasks/amendOutcome",
                        amendment.with("outcome", content("A new form.", "observedOn", "2026-01-04"))))
                .as("before the first activity")
                .containsExactly("OUT_OF_RANGE");
        outcome = change(
                Account.OFFICER_NORTH_EAST, "tasks/amendOutcome", amendment.with("outcome", content("A new form.")));
        assertThat(observedOn(task)).isEqualTo(today);

        change(
                Account.OFFICER_NORTH_EAST,
                "tasks/amendOutcome",
                of(outcome)
                        .with("reason", "It was seen earlier.")
                        .with("outcome", content("A new form.", "observedOn", "2026-01-05")));

        assertThat(observedOn(task)).isEqualTo("2026-01-05");
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "tasks/outcomes", Map.of("id", task.id())))
                .contains("field=observedOn, before=%s, after=2026-01-05".formatted(today));
    }

    @Test
    void withoutADeliveredActivityAnOutcomeIsObservedFromTheAcceptanceOn() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Input.of(task));
        LocalDate acceptedOn = Objects.requireNonNull(task.progress().acceptedOn());
        Input recording = recording(task, "They ask first.");
        Input tooEarly =
                content("They ask first.", "observedOn", acceptedOn.minusDays(1).toString());

        assertThat(portal.userErrors(
                        Account.OFFICER_NORTH_EAST, "tasks/recordOutcome", recording.with("outcome", tooEarly)))
                .extracting(UserError::message)
                .containsExactly("Choose the day on which the task was accepted, or a later day up to today.");

        change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordOutcome",
                recording.with("outcome", content("They ask first.", "observedOn", acceptedOn.toString())));
    }

    private String observedOn(Task task) {
        return portal.read(
                Account.OFFICER_NORTH_EAST,
                "tasks/outcomes",
                Map.of("id", task.id()),
                "task.outcomes[0].content.observedOn",
                String.class);
    }

    @Test
    void aDisputeSaysWhatIsNotSo() {
        Input disputed = of(record(inProgress())).with("answer", "DISPUTED");
        assertThat(portal.codes(Account.PARTNER_NORTH, "tasks/answerOutcome", disputed))
                .containsExactly("REQUIRED");
        Recorded outcome =
                change(Account.PARTNER_NORTH, "tasks/answerOutcome", disputed.with("explanation", "Only one team."));
        assertThat(outcome.verification()).isEqualTo(Outcome.Verification.DISPUTED);
    }

    @Test
    void toAwaitAnAnswerIsNoAnswer() {
        Input awaited = of(record(inProgress())).with("answer", "AWAITED");
        assertThat(portal.text(Account.PARTNER_NORTH, "tasks/answerOutcome", Map.of("input", awaited)))
                .contains("GRAPHQL_VALIDATION_FAILED", "AWAITED");
    }

    @Test
    void anOrganisationSeesAndAnswersItsOwn() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(portal.codes(Account.OFFICER_NORTH_EAST, "tasks/recordOutcome", recording(task, "Nothing yet")))
                .as("before anything was done")
                .containsExactly("WRONG_STATE");

        Task begun = inProgress();
        Recorded outcome = record(begun);
        assertThat(portal.readAll(
                        Account.COLLEAGUE_NORTH,
                        "tasks/outcomes",
                        Map.of("id", begun.id()),
                        "task.outcomes[*].content.statement",
                        String.class))
                .containsExactly("They ask first.");
        assertThat(portal.codes(
                        Account.PARTNER_SOUTH,
                        "tasks/answerOutcome",
                        of(outcome).with("answer", "VERIFIED")))
                .containsExactly("NOT_FOUND");
    }

    /** The first year's example: what a children's home publishes was raised with its inspectorate. */
    @Test
    void aMemberOfTwoOrganisationsOnATaskSeesTheOutcomesOfBoth() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.joinedToo(task, Given.SUSPENDED, Account.PARTNER_SUSPENDED);
        portal.changeTask(
                Account.MANAGER,
                "tasks/acceptTask",
                Input.of(given.load(task)).with("officerId", Account.OFFICER_NORTH_EAST.id()));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Input.of(given.load(task)));
        for (PartnerId organisation : List.of(Given.NORTH, Given.SOUTH, Given.SUSPENDED)) {
            change(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/recordOutcome",
                    recording(task, "They ask first.").with("partnerId", organisation));
        }

        assertThat(organisations(Account.PARTNER_TWO, task)).containsExactlyInAnyOrder(Given.NORTH, Given.SOUTH);
        assertThat(organisations(Account.PARTNER_NORTH, task)).containsExactly(Given.NORTH);
        assertThat(organisations(Account.PARTNER_SOUTH, task)).containsExactly(Given.SOUTH);
        assertThat(organisations(Account.MANAGER, task)).hasSize(3);
    }

    private List<PartnerId> organisations(Account account, Task task) {
        return portal
                .readAll(
                        account, "tasks/outcomes", Map.of("id", task.id()), "task.outcomes[*].partner.id", String.class)
                .stream()
                .map(PartnerId::new)
                .toList();
    }

    @Test
    void anOutcomeAtABodyThatIsNoPartnerIsVerifiedByNobody() {
        Task task = inProgress();
        Input atOfsted = recording(task, "Ofsted reviews what homes publish.").with("outcome", at("Ofsted"));
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "tasks/recordOutcome",
                        atOfsted.withKey().with("partnerId", Given.NORTH)))
                .as("in two places")
                .containsExactly("NOT_ALLOWED");
        Recorded outcome = change(Account.OFFICER_NORTH_EAST, "tasks/recordOutcome", atOfsted);

        portal.ask(Account.OFFICER_NORTH_EAST, "tasks/outcomes", Map.of("id", task.id()))
                .path("task.outcomes[0].partner")
                .valueIsNull()
                .path("task.outcomes[0].content.bodyName")
                .entity(String.class)
                .isEqualTo("Ofsted");
        assertThat(portal.codes(
                        Account.PARTNER_NORTH,
                        "tasks/answerOutcome",
                        of(outcome).with("answer", "VERIFIED")))
                .containsExactly("NOT_FOUND");
        assertThat(database.dump("outbox")).doesNotContain("OUTCOME_");
        change(
                Account.OFFICER_NORTH_EAST,
                "tasks/amendOutcome",
                of(outcome).with("outcome", at("Estyn")).with("reason", "It was in Wales."));
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "tasks/outcomes", Map.of("id", task.id())))
                .contains("field=bodyName, before=Ofsted, after=Estyn");
    }

    /** A client of 0.9 knows no bodies: it corrects a word and must not move the outcome. */
    @Test
    void aBodyThatIsLeftOutOfAnAmendmentStaysAndNullRemovesIt() {
        Task task = inProgress();
        Recorded outcome = change(
                Account.OFFICER_NORTH_EAST,
                "tasks/recordOutcome",
                recording(task, "Homes publish less.").with("outcome", at("Ofsted")));
        outcome = amend(outcome, content("Homes publish no addresses."));
        assertThat(seen(task)).contains("bodyName=Ofsted, statement=Homes publish no addresses.");

        amend(outcome, content("Homes publish no addresses.", "bodyName", null));
        assertThat(seen(task)).contains("bodyName=null, statement=Homes publish no addresses.");
    }

    private String seen(Task task) {
        return portal.text(Account.OFFICER_NORTH_EAST, "tasks/outcomes", Map.of("id", task.id()));
    }

    private Recorded amend(Recorded outcome, Map<String, ?> content) {
        return change(
                Account.OFFICER_NORTH_EAST,
                "tasks/amendOutcome",
                of(outcome).with("outcome", content).with("reason", "A typing error."));
    }

    @Test
    void anOutcomeInAnOrganisationIsNotMovedToABody() {
        Recorded outcome = record(inProgress());
        assertThat(portal.codes(
                        Account.OFFICER_NORTH_EAST,
                        "tasks/amendOutcome",
                        of(outcome).with("outcome", at("Ofsted")).with("reason", "Elsewhere.")))
                .containsExactly("NOT_ALLOWED");
    }

    private static Input at(String body) {
        return content("Homes publish less.", "bodyName", body);
    }

    private static Input content(String statement, String further, @Nullable String value) {
        var outcome = Input.of(further, value);
        for (Map.Entry<String, ?> field : content(statement).entrySet()) {
            outcome = outcome.with(field.getKey(), field.getValue());
        }
        return outcome;
    }

    private record Recorded(String id, int version, Outcome.Verification verification) {}

    private Task inProgress() {
        return given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }

    private Recorded record(Task task) {
        return change(Account.OFFICER_NORTH_EAST, "tasks/recordOutcome", recording(task, "They ask first."));
    }

    private Recorded change(Account account, String mutation, Input input) {
        return portal.change(account, mutation, input, "outcome", Recorded.class);
    }

    private static Input recording(Task task, String statement) {
        return Input.of("taskId", task.id()).withKey().with("outcome", content(statement));
    }

    private static Input of(Recorded outcome) {
        return Input.of("outcomeId", outcome.id()).with("version", outcome.version());
    }

    private static Map<String, ?> content(String statement) {
        return Map.of(
                "kind", "SYSTEM_CHANGE",
                "statement", statement,
                "contribution", "The workshop.",
                "evidence", "DOCUMENTED",
                "evidenceText", "The new form.",
                "significance", "MAJOR");
    }
}
