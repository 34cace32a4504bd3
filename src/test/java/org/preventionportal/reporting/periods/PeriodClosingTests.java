package org.preventionportal.reporting.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the figures of a closed period stay, and that a programme manager can reopen it. */
@SliceTest
class PeriodClosingTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final Input JANUARY = IndicatorsDriver.days("2026-01-01", "2026-01-31");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProgrammePeriods periods;

    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    @Test
    void workOfAClosedPeriodCannotBeRecorded() {
        assertThat(change("close", JANUARY, 0)).isEmpty();
        String activity = task.delivery().activities().getFirst().id();
        Input input = Input.of(task);

        assertThat(portal.codes(OFFICER, "tasks/completeTask", input.with("completedOn", "2026-01-31")))
                .containsExactly("WRONG_STATE");
        assertThat(portal.codes(
                        OFFICER, "tasks/recordActivity", input.withKey().with("activity", workshop("2026-01-01"))))
                .containsExactly("WRONG_STATE");
        Input amended = input.with("activityId", activity).with("reason", "The register came.");
        assertThat(portal.codes(OFFICER, "tasks/amendActivity", amended.with("activity", workshop("2026-02-01"))))
                .as("it would leave the period")
                .containsExactly("WRONG_STATE");

        portal.changeTask(OFFICER, "tasks/completeTask", input.with("completedOn", "2026-02-01"));
        assertThat(given.load(task).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void theDayOfCompletionNeitherLeavesNorEntersNorPassesAClosedPeriod() {
        Input input = Input.of(task);
        portal.changeTask(OFFICER, "tasks/completeTask", input.with("completedOn", "2026-01-31"));
        Input amended = input.with("version", given.load(task).version()).with("reason", "The register came late.");
        assertThat(change("close", JANUARY, 0)).isEmpty();
        assertThat(portal.codes(
                        Account.MANAGER, "tasks/amendTaskCompletion", amended.with("completedOn", "2026-02-01")))
                .containsExactly("WRONG_STATE");

        Task later = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(later).with("completedOn", "2026-02-01"));
        Input earlier = Input.of(given.load(later)).with("reason", "The register came late.");
        assertThat(portal.codes(
                        Account.MANAGER, "tasks/amendTaskCompletion", earlier.with("completedOn", "2026-01-31")))
                .containsExactly("WRONG_STATE");
        assertThat(portal.codes(
                        Account.MANAGER, "tasks/amendTaskCompletion", earlier.with("completedOn", "2025-12-31")))
                .as("it was ongoing in the period")
                .containsExactly("WRONG_STATE");
    }

    @Test
    void theDayOfTheLastWorkIsProposedForCompletionUnlessAPeriodSinceThenIsClosed() {
        assertThat(proposedEnd()).isEqualTo("2026-01-05");
        assertThat(change("close", IndicatorsDriver.days("2025-12-01", "2026-01-04"), 0))
                .isEmpty();
        assertThat(proposedEnd()).isEqualTo("2026-01-05");
        Input february = IndicatorsDriver.days("2026-02-01", "2026-02-28");
        assertThat(change("close", february, 0)).isEmpty();

        assertThat(proposedEnd()).isNull();

        assertThat(change("reopen", february, 1)).isEmpty();
        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(task).with("completedOn", proposedEnd()));
        assertThat(proposedEnd()).as("it is completed").isNull();
    }

    private record Proposed(@Nullable String proposedEndOn) {}

    private @Nullable String proposedEnd() {
        return portal.read(OFFICER, "tasks/proposedEnd", Map.of("id", task.id()), "task", Proposed.class)
                .proposedEndOn();
    }

    @Test
    void manyOpenPeriodsDoNotHideAClosedOne() {
        IntStream.range(0, 101)
                .mapToObj(LocalDate.of(2025, 1, 1)::plusDays)
                .forEach(day -> periods.save(ProgrammePeriod.of(new DateRange(day, LocalDate.of(2026, 3, 31)))));
        assertThat(change("close", JANUARY, 0)).isEmpty();

        assertThat(portal.codes(OFFICER, "tasks/completeTask", Input.of(task).with("completedOn", "2026-01-31")))
                .containsExactly("WRONG_STATE");
    }

    /** So that it can be reopened, and its target changed, however many periods there are. */
    @Test
    void aPeriodIsFoundByItsDaysHoweverManyAreLater() {
        IntStream.range(0, 101)
                .mapToObj(LocalDate.of(2026, 3, 1)::plusDays)
                .forEach(day -> periods.save(ProgrammePeriod.of(new DateRange(day, day))));
        assertThat(change("close", JANUARY, 0)).isEmpty();

        assertThat(found(Map.of("days", JANUARY))).containsExactly("2026-01-01");
        assertThat(found(Map.of("days", IndicatorsDriver.days("2026-01-01", "2026-01-30"))))
                .isEmpty();
        assertThat(found(Map.of())).hasSize(100).doesNotContain("2026-01-01");
    }

    private List<String> found(Map<String, ?> days) {
        return portal.readAll(
                Account.EVALUATOR,
                "reporting/programmePeriods",
                days,
                "programmePeriods[*].days.startsOn",
                String.class);
    }

    @Test
    void aTaskThatAClosedPeriodCountsIsNotReclassified() {
        assertThat(change("close", JANUARY, 0)).isEmpty();
        Input input = Input.of(task).with("aim", "PATHWAY_OR_POLICY").with("reason", "As agreed by phone.");

        assertThat(portal.codes(OFFICER, "tasks/reclassifyTask", input)).containsExactly("WRONG_STATE");
        assertThat(change("reopen", JANUARY, 1)).isEmpty();
        assertThat(portal.codes(OFFICER, "tasks/reclassifyTask", input)).isEmpty();
    }

    @Test
    void aRequestThatWaitedInAClosedPeriodIsNotAmendedInWhatIsCounted() {
        Task waiting = given.requestedOn(LocalDate.of(2025, 12, 30));
        assertThat(change("close", JANUARY, 0)).isEmpty();

        assertThat(amend(waiting, Map.of("kind", "CAMPAIGN"))).containsExactly("WRONG_STATE");
        assertThat(amend(waiting, Map.of("region", "WALES"))).containsExactly("WRONG_STATE");
        assertThat(amend(waiting, Map.of("reach", Map.of("frontline", 900)))).containsExactly("WRONG_STATE");
        assertThat(amend(waiting, Map.of("title", "Training before the summer")))
                .isEmpty();
    }

    @Test
    void whatIsWrongWithTheStateOfARequestIsSaidFirst() {
        assertThat(change("close", JANUARY, 0)).isEmpty();

        assertThat(amendProblem(given.requestedOn(LocalDate.of(2025, 12, 30)))).contains("Send your officer a message");
        assertThat(amendProblem(task)).doesNotContain("figures");
    }

    private String amendProblem(Task request) {
        return portal.userErrors(
                        Account.PARTNER_NORTH, "tasks/amendRequest", amendment(request, Map.of("kind", "CAMPAIGN")))
                .getFirst()
                .message();
    }

    @Test
    void aRequestAfterAClosedPeriodIsAmended() {
        Task later = given.requestedOn(LocalDate.of(2026, 2, 1));
        assertThat(change("close", JANUARY, 0)).isEmpty();

        assertThat(amend(later, Map.of("region", "WALES"))).isEmpty();
    }

    @Test
    void theTargetOfAClosedPeriodStays() {
        assertThat(change("close", JANUARY, 0)).isEmpty();
        Input target = Input.of("days", JANUARY).with("taskCount", 40).with("reason", "As agreed");

        assertThat(portal.codes(Account.MANAGER, "reporting/setProgrammeTarget", target.with("version", 1)))
                .containsExactly("WRONG_STATE");
        assertThat(change("reopen", JANUARY, 1)).isEmpty();
        assertThat(portal.codes(Account.MANAGER, "reporting/setProgrammeTarget", target.with("version", 2)))
                .isEmpty();
    }

    @Test
    void anOutcomeThatAClosedPeriodCountsIsNotAmended() {
        Input recorded = Input.of("taskId", task.id()).withKey().with("outcome", outcome("They ask first."));
        Recorded first = portal.change(OFFICER, "tasks/recordOutcome", recorded, "outcome", Recorded.class);
        Recorded outcome = portal.change(
                Account.PARTNER_NORTH,
                "tasks/answerOutcome",
                Input.of("outcomeId", first.id())
                        .with("version", first.version())
                        .with("answer", "DISPUTED")
                        .with("explanation", "It is not so."),
                "outcome",
                Recorded.class);
        assertThat(outcomesToAmend()).isEqualTo(1);
        String today = LondonTime.today(clock).toString();
        clock.advanceDays(1);
        assertThat(change("close", IndicatorsDriver.days(today, today), 0)).isEmpty();

        Input amended = Input.of("outcomeId", outcome.id())
                .with("version", outcome.version())
                .with("reason", "Clearer.")
                .with("outcome", outcome("They ask before they act."));

        assertThat(portal.codes(OFFICER, "tasks/amendOutcome", amended)).containsExactly("WRONG_STATE");
        assertThat(outcomesToAmend()).isZero();
        assertThat(change("reopen", IndicatorsDriver.days(today, today), 1)).isEmpty();
        assertThat(portal.codes(OFFICER, "tasks/amendOutcome", amended)).isEmpty();
    }

    @Test
    void anOutcomeIsNeitherObservedInAClosedPeriodNorMovedIntoIt() {
        assertThat(change("close", JANUARY, 0)).isEmpty();
        Input outcome = outcome("They ask first.");
        Input recorded = Input.of("taskId", task.id()).withKey();
        assertThat(portal.codes(
                        OFFICER,
                        "tasks/recordOutcome",
                        recorded.with("outcome", outcome.with("observedOn", "2026-01-31"))))
                .containsExactly("WRONG_STATE");

        Recorded later = portal.change(
                OFFICER,
                "tasks/recordOutcome",
                recorded.with("outcome", outcome.with("observedOn", "2026-02-01")),
                "outcome",
                Recorded.class);

        assertThat(portal.codes(
                        OFFICER,
                        "tasks/amendOutcome",
                        Input.of("outcomeId", later.id())
                                .with("version", later.version())
                                .with("reason", "It was earlier.")
                                .with("outcome", outcome.with("observedOn", "2026-01-31"))))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void aTaskIsNotClosedAsOfAClosedPeriod() {
        assertThat(change("close", JANUARY, 0)).isEmpty();
        Input closing = Input.of(task).with("reason", "EXTERNAL_EVENT");
        assertThat(portal.codes(OFFICER, "tasks/closeTask", closing.with("endedOn", "2026-01-31")))
                .containsExactly("WRONG_STATE");
        assertThat(portal.codes(OFFICER, "tasks/closeTask", closing.with("endedOn", "2025-12-31")))
                .containsExactly("WRONG_STATE");

        portal.changeTask(OFFICER, "tasks/closeTask", closing.with("endedOn", "2026-02-01"));

        assertThat(given.load(task).progress().ending())
                .extracting(TaskEnding::endedOn)
                .isEqualTo(LocalDate.of(2026, 2, 1));
        Input amended =
                Input.of(given.load(task)).with("completedOn", "2026-01-31").with("reason", "It was earlier.");
        assertThat(portal.codes(Account.MANAGER, "tasks/amendTaskCompletion", amended))
                .containsExactly("WRONG_STATE");
    }

    private int outcomesToAmend() {
        Map<String, ?> query = Map.of("toDo", "AMEND_OUTCOME", "first", 50);
        return portal.readAll(OFFICER, "tasks/tasksToDo", query, "tasksToDo.nodes[*].id", String.class)
                .size();
    }

    private record Recorded(String id, long version) {}

    private static Input outcome(String statement) {
        return Input.of("kind", "SYSTEM_CHANGE")
                .with("statement", statement)
                .with("contribution", "The workshop")
                .with("evidence", "DOCUMENTED")
                .with("evidenceText", "The new procedure")
                .with("significance", "MODERATE");
    }

    private List<String> amend(Task request, Map<String, ?> need) {
        return portal.codes(Account.PARTNER_NORTH, "tasks/amendRequest", amendment(request, need));
    }

    private Input amendment(Task request, Map<String, ?> need) {
        return Input.of(given.load(request)).with("childAtRiskNow", false).with("need", need);
    }

    @Test
    void aReopenedPeriodTakesLateWorkAndTheHistoryStays() {
        assertThat(change("close", JANUARY, 0)).isEmpty();
        assertThat(change("close", JANUARY, 1)).containsExactly("WRONG_STATE");
        assertThat(change("reopen", JANUARY, 1)).isEmpty();
        assertThat(change("reopen", JANUARY, 2)).containsExactly("WRONG_STATE");

        portal.changeTask(OFFICER, "tasks/completeTask", Input.of(task).with("completedOn", "2026-01-31"));

        assertThat(portal.readAll(
                        Account.EVALUATOR,
                        "reporting/closedPeriods",
                        Map.of(),
                        "programmePeriods[*].closingHistory[*].action",
                        String.class))
                .containsExactly("CLOSED", "REOPENED");
    }

    @Test
    void onlyAPeriodThatHasEndedIsClosed() {
        assertThat(change("close", IndicatorsDriver.days("2026-01-01", "2090-01-31"), 0))
                .containsExactly("OUT_OF_RANGE");
        assertThat(change("close", IndicatorsDriver.days("2026-01-31", "2026-01-01"), 0))
                .containsExactly("OUT_OF_RANGE");
        assertThat(change("reopen", JANUARY, 0)).containsExactly("WRONG_STATE");
    }

    private List<String> change(String verb, Input days, int version) {
        return portal.codes(
                Account.MANAGER,
                "reporting/%sProgrammePeriod".formatted(verb),
                Input.of("days", days).with("version", version).with("reason", "As agreed"));
    }

    private static Input workshop(String date) {
        return Input.of("description", "Workshop")
                .with("date", date)
                .with(
                        "reach",
                        List.of(Input.of("kind", "OTHER")
                                .with("stage", "DELIVERED")
                                .with("people", 3)
                                .with("method", "REGISTER")));
    }
}
