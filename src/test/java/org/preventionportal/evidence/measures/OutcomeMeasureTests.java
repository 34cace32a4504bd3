package org.preventionportal.evidence.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.measures.MeasureDriver.Measure;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Numbers before and after a change: what is read from a CSV file, and who enters and sees them. */
@SliceTest
class OutcomeMeasureTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private OutcomeMeasures stored;

    @Autowired
    private MongoCommands commands;

    private MeasureDriver measures;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        measures = new MeasureDriver(portal, given);
    }

    private GraphQlTester.Response see(Account account, Measure measure) {
        return portal.ask(account, "evidence/outcomeMeasure", Map.of("id", measure.id()));
    }

    @Test
    void theMonthsBeforeAndAfterTheChangeAreCompared() {
        Measure entered = measures.created();
        GraphQlTester.Response seen = see(Account.OFFICER_NORTH_EAST, entered);
        seen.path("outcomeMeasure.before").entity(MeasureSpan.class).isEqualTo(new MeasureSpan(2, 5, 2.5));
        seen.path("outcomeMeasure.after").entity(MeasureSpan.class).isEqualTo(new MeasureSpan(2, 10, 5.0));
        seen.path("outcomeMeasure.content.changedIn").entity(String.class).isEqualTo("2020-02-01");
    }

    @Test
    void evaluatorsSeeTheNumbersAndNotTheOutcome() {
        Measure entered = measures.created();
        see(Account.EVALUATOR, entered)
                .path("outcomeMeasure.before.total")
                .entity(Integer.class)
                .isEqualTo(5)
                .path("outcomeMeasure.outcome")
                .valueIsNull();
        see(Account.PARTNER_SOUTH, entered).path("outcomeMeasure").valueIsNull();
        portal.ask(Account.PARTNER_SOUTH, "platform/node", Map.of("id", entered.id()))
                .path("node")
                .valueIsNull();
    }

    /** The sum before the change is the same for every reader. */
    @Test
    void evaluatorsSeeMonthsOfAFewAddedUpWithTheirNeighbours() {
        Measure entered = measures.created();

        assertThat(values(Account.EVALUATOR, entered))
                .containsExactly(
                        new MeasureValue(month("2019-12"), month("2020-01"), 2, 5),
                        new MeasureValue(month("2020-02"), month("2020-02"), 1, 6));
        for (Account account :
                List.of(Account.PARTNER_NORTH, Account.OFFICER_SOUTH_EAST, Account.OFFICER_AND_EVALUATOR)) {
            assertThat(values(account, entered))
                    .extracting(MeasureValue::value)
                    .as(account.name())
                    .containsExactly(2, 3, 6, 4);
        }
        see(Account.EVALUATOR, entered)
                .path("outcomeMeasure.before")
                .entity(MeasureSpan.class)
                .isEqualTo(new MeasureSpan(2, 5, 2.5))
                .path("outcomeMeasure.after")
                .entity(MeasureSpan.class)
                .isEqualTo(new MeasureSpan(1, 6, 6.0))
                .path("outcomeMeasure.content.pendingMonths")
                .entityList(LocalDate.class)
                .containsExactly(month("2020-03"));
    }

    /** Who sees the outcome is looked up once for all numbers of a measure. */
    @Test
    void whoSeesTheNumbersIsDecidedOnce() {
        Measure entered = measures.created();

        commands.during(
                () -> portal.ask(Account.OFFICER_AND_EVALUATOR, "evidence/measureSpans", Map.of("id", entered.id()))
                        .path("outcomeMeasure.after.total")
                        .entity(Integer.class)
                        .isEqualTo(10));

        assertThat(commands.to("outcomes")).hasSize(1);
    }

    /** The outcomes and tasks of a list are read together for all its numbers and for the history. */
    @Test
    void whoSeesTheNumbersOfAListIsDecidedTogether() {
        Task hidden = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Measure unseen = measures.createdFor(new TheoryDriver(portal, given).outcomeOf(hidden));
        Measure seen = measures.created();
        measures.created();
        given.excluding(hidden, Account.OFFICER_AND_EVALUATOR);

        List<Numbers> read = new ArrayList<>();
        commands.during(() -> read.addAll(portal.readAll(
                Account.OFFICER_AND_EVALUATOR,
                "evidence/measuresWithHistory",
                Map.of(),
                "outcomeMeasures.nodes[*]",
                Numbers.class)));

        assertThat(commands.to("outcomes"))
                .as("for numbers, history and outcomes")
                .hasSize(3);
        assertThat(commands.to("tasks")).hasSize(3);
        assertThat(read).hasSize(3).filteredOn(one -> one.after().total() == 10).hasSize(2);
        assertThat(read).filteredOn(one -> one.id().equals(unseen.id())).allSatisfy(one -> {
            assertThat(one.after().total()).isEqualTo(6);
            assertThat(one.outcome()).isNull();
            assertThat(one.history()).isNull();
        });
        assertThat(read).filteredOn(one -> one.id().equals(seen.id())).allSatisfy(one -> {
            assertThat(one.outcome()).isNotNull();
            assertThat(one.history()).isEmpty();
        });
    }

    @Test
    void managersListTheMeasuresOfOutcomesThatTheySee() {
        Task hidden = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Measure seen = measures.created();
        measures.createdFor(new TheoryDriver(portal, given).outcomeOf(hidden));
        given.excluding(hidden, Account.MANAGER);

        assertThat(portal.readAll(
                        Account.MANAGER,
                        "evidence/measuresWithHistory",
                        Map.of(),
                        "outcomeMeasures.nodes[*]",
                        Numbers.class))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(seen.id());
                    assertThat(one.after().total()).isEqualTo(10);
                    assertThat(one.history()).isEmpty();
                });
        assertThat(count(Account.MANAGER)).isOne();
        assertThat(count(Account.EVALUATOR)).isEqualTo(2);
    }

    private int count(Account account) {
        return portal.read(account, "evidence/outcomeMeasures", Map.of(), "outcomeMeasures.totalCount", Integer.class);
    }

    /** What a list shows of a measure. */
    private record Numbers(
            String id,
            MeasureSpan after,
            @Nullable Map<String, Object> outcome,
            @Nullable List<Object> history) {}

    /** Without December, and with another number of February. */
    private void correct(Measure entered) {
        Input update = entered.input().with("measure", MeasureDriver.referrals("2020-01,3\n2020-02,7\n2020-03,4"));
        assertThat(codes(Account.OFFICER_NORTH_EAST, "evidence/updateOutcomeMeasure", update))
                .isEmpty();
    }

    @Test
    void whatChangedStaysForThoseWhoSeeTheOutcome() {
        Measure entered = measures.created();
        correct(entered);

        String history = see(Account.PARTNER_NORTH, entered)
                .path("outcomeMeasure.history")
                .entityList(Object.class)
                .get()
                .toString();
        assertThat(history)
                .contains("{month=2019-12-01, before=2, after=null}, {month=2020-02-01, before=6, after=7}")
                .doesNotContain("2020-01", "2020-03");
        see(Account.EVALUATOR, entered).path("outcomeMeasure.history").valueIsNull();
    }

    /** Lists are read without it, so a list that is asked for it reads it besides. */
    @Test
    void listsHaveTheHistoryOnlyWhereItIsAskedFor() {
        String outcome = measures.outcome();
        correct(measures.createdFor(outcome));

        assertThat(stored.of(List.of(outcome)))
                .singleElement()
                .extracting(OutcomeMeasure::history)
                .isEqualTo(List.of());
        assertThat(portal.readAll(
                        Account.PARTNER_NORTH,
                        "evidence/measuresOfOutcome",
                        Map.of("id", outcome),
                        "node.measures[*].history[*].changes[*].month",
                        String.class))
                .containsExactly("2019-12-01", "2020-02-01");
    }

    @Test
    void onlyTheLastUpdatesAreKept() {
        OutcomeMeasure updated = measure(0);
        for (int number = 1; number <= OutcomeMeasure.MAX_HISTORY + 5; number++) {
            updated = updated.update(measure(number).content(), updated.createdBy(), updated.createdAt());
        }

        assertThat(updated.history()).hasSize(OutcomeMeasure.MAX_HISTORY);
        assertThat(updated.history().getFirst().changes())
                .containsExactly(new MeasureHistoryEntry.Change(month("2020-01"), 5, 6));
        assertThat(updated.history().getLast().changes())
                .containsExactly(new MeasureHistoryEntry.Change(month("2020-01"), 104, 105));
    }

    private static OutcomeMeasure measure(int number) {
        var content = new MeasureContent(
                "Referrals",
                "referrals",
                "Records",
                month("2020-01"),
                List.of(new MonthlyValue(month("2019-12"), 1), new MonthlyValue(month("2020-01"), number)));
        return OutcomeMeasure.create(
                new OutcomeMeasureId("msr_1"), "out_1", content, Account.PARTNER_NORTH.id(), Instant.EPOCH, "print");
    }

    private List<MeasureValue> values(Account account, Measure measure) {
        return see(account, measure)
                .path("outcomeMeasure.content.values")
                .entityList(MeasureValue.class)
                .get();
    }

    private static LocalDate month(String month) {
        return YearMonth.parse(month).atDay(1);
    }

    @Test
    void theOrganisationAndTheRegionsOfficersChangeThem() {
        String outcome = measures.outcome();
        assertThat(codes(Account.PARTNER_SOUTH, "evidence/createOutcomeMeasure", measures.creation(outcome)))
                .containsExactly("NOT_FOUND");
        assertThat(codes(Account.OFFICER_SOUTH_EAST, "evidence/createOutcomeMeasure", measures.creation(outcome)))
                .containsExactly("NOT_ALLOWED");
        Measure entered = measures.create(Account.PARTNER_NORTH, measures.creation(outcome));
        Input update = entered.input().with("measure", MeasureDriver.referrals("2020-01,1\n2020-02,2"));
        assertThat(codes(Account.PARTNER_SOUTH, "evidence/updateOutcomeMeasure", update))
                .containsExactly("NOT_FOUND");
        assertThat(codes(Account.OFFICER_NORTH_EAST, "evidence/updateOutcomeMeasure", update))
                .isEmpty();
        assertThat(codes(Account.PARTNER_NORTH, "evidence/deleteOutcomeMeasure", entered.input()))
                .containsExactly("CONFLICT");
        given.suspend(Given.NORTH);
        assertThat(codes(Account.PARTNER_NORTH, "evidence/createOutcomeMeasure", measures.creation(outcome)))
                .containsExactly("PARTNER_SUSPENDED");
        assertThat(codes(
                        Account.MANAGER,
                        "evidence/deleteOutcomeMeasure",
                        entered.input().with("version", entered.version() + 1)))
                .isEmpty();
        assertThat(database.dump("outcomeMeasures")).isEmpty();
    }

    @Test
    void thoseWhoMayChangeThemSeeIt() {
        Measure entered = measures.created();
        assertThat(canUpdate(Account.PARTNER_NORTH, entered)).isTrue();
        assertThat(canUpdate(Account.OFFICER_NORTH_EAST, entered)).isTrue();
        assertThat(canUpdate(Account.MANAGER, entered)).isTrue();
        assertThat(canUpdate(Account.OFFICER_SOUTH_EAST, entered)).isFalse();
        assertThat(canUpdate(Account.EVALUATOR, entered)).isFalse();
        given.suspend(Given.NORTH);
        assertThat(canUpdate(Account.PARTNER_NORTH, entered)).isFalse();
    }

    private boolean canUpdate(Account account, Measure measure) {
        return see(account, measure)
                .path("outcomeMeasure.viewerCanUpdate")
                .entity(Boolean.class)
                .get();
    }

    private List<String> codes(Account account, String mutation, Input input) {
        return portal.codes(account, mutation, input);
    }

    @Test
    void aMeasureNeedsAMonthOnEachSideOfTheChange() {
        for (String csv : List.of(
                "2019-12,2\n2020-01,3", "2020-02,2\n2020-03,3", "2020-01,2\n2099-01,3", "1999-12,2\n2020-03,3")) {
            assertThat(codes(
                            Account.PARTNER_NORTH,
                            "evidence/createOutcomeMeasure",
                            measures.creation(measures.outcome()).with("measure", MeasureDriver.referrals(csv))))
                    .as(csv)
                    .containsExactly("OUT_OF_RANGE");
        }
    }

    @Test
    void theOutcomeNamesItsMeasures() {
        String outcome = measures.outcome();
        Measure entered = measures.create(Account.OFFICER_NORTH_EAST, measures.creation(outcome));
        assertThat(portal.readAll(
                        Account.PARTNER_NORTH,
                        "evidence/measuresOfOutcome",
                        Map.of("id", outcome),
                        "node.measures[*].id",
                        String.class))
                .containsExactly(entered.id());
    }
}
