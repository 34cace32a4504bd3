package org.preventionportal.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.sharing.WelshNames;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests what indicators count, how exactly each role sees people, targets and notes. */
@SliceTest
class IndicatorTests {

    private static final Input AGO = IndicatorsDriver.days("2026-01-01", "2026-01-31");
    private static final Input DURING = IndicatorsDriver.during(AGO);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private TaskCounts tasks;

    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aRequestBelongsToTheDayInLondonOnWhichItWasSent() {
        given.requestedOn(LocalDate.of(2026, 1, 1));
        given.requestedOn(LocalDate.of(2026, 1, 31));
        given.requestedOn(LocalDate.of(2026, 2, 1));
        given.requestedOn(LocalDate.of(2025, 12, 31));

        var indicators =
                read(Account.MANAGER, DURING.with("compareWith", IndicatorsDriver.days("2026-02-01", "2026-02-28")));

        assertThat(indicators.number("tasks.requested")).isEqualTo("2");
        assertThat(indicators.compared("tasks.requested", "all", "amount")).isEqualTo("1");
        assertThat(indicators.number("tasks.requested-by-region", "NORTH_EAST", "percent"))
                .isEqualTo("100");
        assertThat(indicators.number("tasks.requested-by-kind", "WORKSHOP", "amount"))
                .isEqualTo("0");
        assertThat(indicators.number("tasks.requested-by-partner-kind", "LOCAL_AUTHORITY", "amount"))
                .isEqualTo("2");
        assertThat(indicators.number("themes.requested", "MISSING_CHILDREN", "percent"))
                .isEqualTo("50");
        assertThat(indicators.number("demand.not-met", "WAITING", "amount")).isEqualTo("3");
        assertThat(indicators.number("reach.expected", "PROFESSIONALS", "amount"))
                .isEqualTo("100");
        assertThat(indicators.number("reach.expected", "PROFESSIONALS", "estimated"))
                .isEqualTo("100");
    }

    @Test
    void everyIndicatorHasADefinitionAndTheTimeOfTheCount() {
        var indicators = read(Account.OFFICER_NORTH_EAST, DURING);

        assertThat(indicators.indicators()).hasSizeGreaterThan(40).allSatisfy(indicator -> {
            assertThat(indicator.definition()).hasSizeGreaterThan(20).endsWith(".");
            assertThat(indicator.asOf()).isAfter("2020-01-01T00:00:00Z");
        });
        assertThat(indicators.indicator("tasks.not-completed-by-reason").base()).isEqualTo("All tasks not completed.");
        assertThat(topics(read(Account.MANAGER, DURING.with("topics", List.of("THEMES")))))
                .containsOnly(IndicatorTopic.THEMES);
    }

    private static Stream<IndicatorTopic> topics(IndicatorsDriver indicators) {
        return indicators.indicators().stream().map(Indicator::topic);
    }

    @Test
    void aPartOfTheProgrammeHasItsOwnNumbers() {
        Task north = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        Input now = IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", Given.later()));
        link(north);
        outcome(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST), "2026-01-05");

        var all = read(Account.MANAGER, now);
        var east = read(Account.MANAGER, now.with("scope", Map.of("region", "NORTH_EAST")));
        var theme = read(
                Account.MANAGER, now.with("scope", Map.of("theme", "COUNTY_LINES", "partnerKind", "LOCAL_AUTHORITY")));
        var none = read(Account.MANAGER, now.with("scope", Map.of("theme", "DISRUPTION")));

        assertThat(Stream.of(all, east, theme, none).map(indicators -> indicators.number("tasks.ongoing")))
                .containsExactly("3", "2", "3", "0");
        assertThat(Stream.of(all, east, theme, none).map(indicators -> indicators.number("tasks.officers")))
                .containsExactly("2", "1", "2", "0");
        assertThat(Stream.of(all, east, theme, none).map(indicators -> indicators.number("resources.used")))
                .containsExactly("1", "1", "1", "0");
        assertThat(east.number("outcomes.by-verification", "AWAITED", "percent"))
                .isEqualTo("100");
        assertThat(none.rows("outcomes.by-kind")).isEmpty();
        assertThat(all.number("spread.gini")).isEqualTo("0.83");
        assertThat(all.number("spread.of-even-share", "NORTH_EAST", "amount")).isEqualTo("6.67");
        assertThat(all.rows("spread.cold-regions")).hasSize(8);
        assertThat(all.number("spread.cold-themes", "COUNTY_LINES", "base")).isEqualTo("0.3");
        assertThat(WelshNames.missing(all.indicators())).isEmpty();
        assertThat(topics(east)).doesNotContain(IndicatorTopic.SPREAD);
        assertThat(topics(theme)).doesNotContain(IndicatorTopic.SURVEYS);
        assertThat(all.number("response-times.decided-in-time", "all", "percent"))
                .isEqualTo("100");
        assertThat(all.number("response-times.decided-median")).isEqualTo("0");
    }

    @Test
    void aDocumentIsAPieceOfStrategyFeedbackUnlessItsTaskIs() {
        reviewDocument(given.completedOn(LocalDate.of(2026, 1, 5)));
        Task feedback = given.completedOn(LocalDate.of(2026, 1, 6));
        mongo.updateFirst(of(feedback), Update.update("need.kind", TaskKind.STRATEGY_FEEDBACK), Task.class);
        reviewDocument(feedback);

        var indicators = read(Account.MANAGER, DURING);

        assertThat(indicators.number("tasks.strategy-feedback")).isEqualTo("2");
        assertThat(indicators.number("tasks.documents-reviewed")).isEqualTo("2");
        assertThat(indicators.number("tasks.completed-by-kind", "STRATEGY_FEEDBACK", "amount"))
                .isEqualTo("1");
    }

    private void reviewDocument(Task task) {
        Instant day = Instant.parse("2026-01-07T09:00:00Z");
        String id = StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, day);
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), Update.update("reviewedAt", day), "taskDocuments");
    }

    private static Query of(Task task) {
        return Query.query(Criteria.where("_id").is(task.id().value()));
    }

    private void link(Task task) {
        var resources = new ResourceDriver(portal);
        Item item = resources.publishedLink("A video");
        resources.change(
                Account.MANAGER,
                "resources/linkResourceToTask",
                Input.of("resourceId", item.id()).with("taskId", task.id()).with("relation", "USED"));
    }

    @Test
    void aTaskIsOngoingUntilTheDayBeforeItEnds() {
        Task task = given.startedOn(LocalDate.of(2026, 1, 5));
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/completeTask", Input.of(task).with("completedOn", "2026-01-31"));

        assertThat(ongoing("2026-01-30")).isEqualTo("1");
        assertThat(ongoing("2026-01-31")).isEqualTo("0");
    }

    private String ongoing(String lastDay) {
        return read(Account.MANAGER, IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", lastDay)))
                .number("tasks.ongoing");
    }

    @Test
    void anOutcomeCountsInThePeriodInWhichItWasObserved() {
        outcome(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST), "2026-01-31");

        var january = read(Account.MANAGER, IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", "2026-01-31")));
        var later = read(Account.MANAGER, IndicatorsDriver.during(IndicatorsDriver.days("2026-02-01", Given.later())));

        assertThat(january.number("outcomes.by-kind", "SYSTEM_CHANGE", "amount"))
                .isEqualTo("1");
        assertThat(later.rows("outcomes.by-kind")).isEmpty();
    }

    private void outcome(Task task, String observedOn) {
        Input outcome = Input.of("kind", "SYSTEM_CHANGE")
                .with("statement", "A new form.")
                .with("contribution", "The workshop.")
                .with("evidence", "DOCUMENTED")
                .with("evidenceText", "The form.")
                .with("significance", "MAJOR")
                .with("observedOn", observedOn);
        portal.change(
                Account.MANAGER,
                "tasks/recordOutcome",
                Input.of("taskId", task.id()).with("outcome", outcome).withKey(),
                "outcome.id",
                String.class);
    }

    /**
     * Reaches young people on the sixth of January in the north, and on the seventh in the south.
     *
     * @return the task in the north
     */
    private Task recordInNorthAndSouth(int north, int south) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        record(task, LocalDate.of(2026, 1, 6), north);
        record(
                given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST),
                LocalDate.of(2026, 1, 7),
                south);
        return task;
    }

    @Test
    void peopleReachedAreTheSameForEveryReader() {
        recordInNorthAndSouth(3, 20);
        Input whole = DURING.with("topics", List.of("REACH"));
        Input northEast = whole.with("scope", Map.of("region", "NORTH_EAST"));
        for (Account reader : List.of(Account.OFFICER_SOUTH_EAST, Account.MANAGER, Account.EVALUATOR)) {
            IndicatorsDriver all = IndicatorsDriver.read(portal, reader, whole);
            assertThat(all.number("reach.delivered", "YOUNG_PEOPLE", "amount")).isEqualTo("23");
            assertThat(all.number("reach.planned", "OTHER", "amount")).isEqualTo("25");
            IndicatorsDriver regional = IndicatorsDriver.read(portal, reader, northEast);
            assertThat(regional.number("reach.delivered", "YOUNG_PEOPLE", "amount"))
                    .isEqualTo("NARROW");
            assertThat(regional.number("reach.planned", "OTHER", "amount")).isEqualTo("4");
            assertThat(regional.number("reach.potential", "VIEWS", "amount")).isEqualTo("5");
        }
    }

    @Test
    void youngPeopleByMethodAreListedOnlyWhereTheyCanBeShown() {
        Input year = IndicatorsDriver.during(IndicatorsDriver.year(2025)).with("topics", List.of("REACH"));

        assertThat(youngPeopleByMethod(year)).hasSize(3 * Reach.Method.values().length);
        assertThat(youngPeopleByMethod(year.with("scope", Map.of("region", "NORTH_EAST"))))
                .isEmpty();
        assertThat(youngPeopleByMethod(DURING.with("topics", List.of("REACH")))).isEmpty();
    }

    private List<IndicatorRow> youngPeopleByMethod(Input arguments) {
        return read(Account.MANAGER, arguments).indicators().stream()
                .filter(indicator -> indicator.key().endsWith("-by-method"))
                .flatMap(indicator -> indicator.rows().stream())
                .filter(row -> row.key().startsWith("YOUNG_PEOPLE/"))
                .toList();
    }

    @Test
    void aQuarterOfARegionTakesAsManyCommandsAsItsMonthAndHasItsYoungPeople() {
        record(
                given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST),
                LocalDate.of(2026, 1, 6),
                400);
        given.requestedOn(LocalDate.of(2026, 3, 31));
        Input region = DURING.with("topics", List.of("REACH")).with("scope", Map.of("region", "NORTH_EAST"));
        Input quarter = region.with("period", IndicatorsDriver.days("2026-01-01", "2026-03-31"));
        List<IndicatorsDriver> read = new ArrayList<>();

        List<String> ofMonth = commands.during(() -> read.add(read(Account.MANAGER, region)));
        List<String> ofQuarter = commands.during(() -> read.add(read(Account.MANAGER, quarter)));

        assertThat(ofQuarter).isEqualTo(ofMonth);
        assertThat(read.getFirst().number("reach.delivered", "YOUNG_PEOPLE", "amount"))
                .isEqualTo("NARROW");
        assertThat(read.getLast().number("reach.delivered", "YOUNG_PEOPLE", "amount"))
                .isEqualTo("400");
        assertThat(read.getLast().number("reach.planned", "OTHER", "amount")).isEqualTo("401");
        assertThat(read.getLast().number("reach.expected", "YOUNG_PEOPLE", "amount"))
                .isEqualTo("0");
        assertThat(read.getLast().number("reach.expected", "PROFESSIONALS", "amount"))
                .isNotEqualTo("0");
    }

    @Test
    void peopleReachedInTwoPeriodsTakeAsManyCommandsAsInOne() {
        recordInNorthAndSouth(30, 20);
        given.requestedOn(LocalDate.of(2026, 1, 5));
        given.requestedOn(LocalDate.of(2026, 1, 7));
        given.requestedOn(LocalDate.of(2026, 1, 8));
        Input one = IndicatorsDriver.during(IndicatorsDriver.days("2026-01-05", "2026-01-06"))
                .with("topics", List.of("REACH"));
        Input two = one.with("compareWith", IndicatorsDriver.days("2026-01-07", "2026-01-08"));
        List<IndicatorsDriver> read = new ArrayList<>();

        List<String> ofOne = commands.during(() -> read.add(read(Account.MANAGER, one)));
        List<String> ofTwo = commands.during(() -> read.add(read(Account.MANAGER, two)));

        assertThat(ofTwo).isEqualTo(ofOne);
        assertThat(read)
                .extracting(each -> each.number("reach.planned", "OTHER", "amount"))
                .containsExactly("31", "31");
        IndicatorsDriver beside = read.getLast();
        assertThat(beside.compared("reach.planned", "OTHER", "amount")).isEqualTo("21");
        assertThat(beside.number("reach.potential", "VIEWS", "amount")).isEqualTo("32");
        assertThat(beside.compared("reach.potential", "VIEWS", "amount")).isEqualTo("22");
        assertThat(beside.number("reach.expected", "PROFESSIONALS", "amount")).isEqualTo("50");
        assertThat(beside.compared("reach.expected", "PROFESSIONALS", "amount")).isEqualTo("100");
    }

    @Test
    void peopleReachedByAPartAreThoseOfItsTasks() {
        Task north = recordInNorthAndSouth(30, 20);
        given.requestedByKind(north, PartnerKind.HEALTH);
        mongo.updateFirst(of(north), Update.update("need.themes", List.of(Theme.DISRUPTION)), Task.class);
        Input year = IndicatorsDriver.during(IndicatorsDriver.year(2025)).with("topics", List.of("REACH"));

        for (Map<String, String> part : List.of(
                Map.of("region", "NORTH_EAST"),
                Map.of("partnerKind", "HEALTH"),
                Map.of("theme", "DISRUPTION"),
                Map.of("theme", "DISRUPTION", "partnerKind", "HEALTH"))) {
            IndicatorsDriver read = read(Account.MANAGER, year.with("scope", part));
            assertThat(read.number("reach.planned", "OTHER", "amount"))
                    .as(part.toString())
                    .isEqualTo("31");
            assertThat(read.number("reach.delivered", "YOUNG_PEOPLE", "amount"))
                    .as(part.toString())
                    .isEqualTo(part.size() == 1 ? "30" : "NARROW");
        }
    }

    private void record(Task task, LocalDate on, int people) {
        Input activity = Input.of("description", "A talk")
                .with("date", on)
                .with(
                        "reach",
                        List.of(
                                reach("YOUNG_PEOPLE", "DELIVERED", people, "ESTIMATE"),
                                reach("OTHER", "PLANNED", people + 1, "HEADCOUNT")))
                .with("potentialReach", List.of(Input.of("kind", "VIEWS").with("count", people + 2)));
        portal.changeTask(
                Account.MANAGER,
                "tasks/recordActivity",
                Input.of(task).with("activity", activity).withKey());
    }

    private static Input reach(String kind, String stage, int people, String method) {
        return Input.of("kind", kind)
                .with("stage", stage)
                .with("people", people)
                .with("method", method);
    }

    @Test
    void aTargetIsSetForItsDaysAndEarlierTargetsAreKept() {
        assertThat(setTarget(AGO, 0, 40, "A start")).isEmpty();
        assertThat(setTarget(AGO, 0, 50, "More")).containsExactly("CONFLICT");
        assertThat(setTarget(AGO, 1, 50, "More")).isEmpty();
        assertThat(setTarget(AGO, 2, 0, "None")).containsExactly("OUT_OF_RANGE");
        assertThat(setTarget(IndicatorsDriver.days("2026-01-31", "2026-01-01"), 0, 5, "None"))
                .containsExactly("OUT_OF_RANGE");

        assertThat(portal.readAll(
                        Account.OFFICER_NORTH_EAST,
                        "reporting/programmePeriods",
                        Map.of(),
                        "programmePeriods[*].targets[*]",
                        Target.class))
                .containsExactlyInAnyOrder(new Target(40, "A start"), new Target(50, "More"));
        assertThat(read(Account.EVALUATOR, DURING).number("tasks.target")).isEqualTo("50");
        assertThat(read(Account.EVALUATOR, DURING).number("tasks.completed-against-target", "all", "percent"))
                .isEqualTo("0");
        Input shorter = IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", "2026-01-30"));
        assertThat(read(Account.EVALUATOR, shorter).indicators())
                .extracting(Indicator::key)
                .as("other days have no target")
                .contains("tasks.completed")
                .doesNotContain("tasks.target");
    }

    private record Target(int taskCount, String reason) {}

    /** Of two periods with a target, the programme is in the one that began last. */
    @Test
    void theFirstPageOfAManagerCountsAgainstTheTargetOfToday() {
        LocalDate today = LondonTime.today(clock);
        setTarget(IndicatorsDriver.days(today.minusDays(100), today.plusDays(100)), 0, 400, "Longer");
        setTarget(IndicatorsDriver.days(today.minusDays(9), today.plusDays(10)), 0, 41, "Now");
        setTarget(IndicatorsDriver.days(today.plusDays(1), today.plusDays(20)), 0, 7, "Later");
        given.completedOn(today);
        given.completedOn(today.minusDays(9));
        given.completedOn(today.minusDays(10));
        for (String reason : List.of("NO_CAPACITY_IN_REGION", "OUTSIDE_REMIT", "NO_CAPACITY_IN_REGION")) {
            Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
            portal.changeTask(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/declineTask",
                    Input.of(task).with("reason", reason));
        }
        given.requested(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(portal.read(
                        Account.MANAGER,
                        "access/home",
                        Map.of("since", today.toString()),
                        "home.programme",
                        Progress.class))
                .isEqualTo(new Progress(50, 41, 21, 2, 2));
    }

    private record Progress(
            int percentOver, int targetCount, int onCourseCount, int completedCount, int declinedForCapacityCount) {}

    private List<String> setTarget(Input days, int version, int taskCount, String reason) {
        return portal.codes(
                Account.MANAGER,
                "reporting/setProgrammeTarget",
                Input.of("days", days)
                        .with("version", version)
                        .with("taskCount", taskCount)
                        .with("reason", reason));
    }

    @Test
    void aNoteIsShownWithItsIndicator() {
        assertThat(note("reach.delivered", "The summary says 13,363, the limitations over 3,000."))
                .isEmpty();
        assertThat(note("reach.unheard-of", "No")).containsExactly("NOT_FOUND");
        assertThat(note("reach.delivered", "NHS number 943 476 5919")).containsExactly("IDENTIFYING_TEXT");

        var indicators = read(Account.MANAGER, DURING);
        assertThat(indicators.indicator("reach.delivered").notes())
                .singleElement()
                .asString()
                .contains("over 3,000");
        assertThat(indicators.indicator("reach.planned").notes()).isEmpty();
    }

    /** The answer may be lost, and a note cannot be removed. */
    @Test
    void aRepeatedNoteIsAddedOnce() {
        note("reach.delivered", "The summary says 13,363.");
        note("reach.delivered", "The summary says 13,364.");
        assertThat(portal.change(
                        Account.EVALUATOR,
                        "reporting/annotateIndicator",
                        Input.of("days", AGO)
                                .with("indicatorKey", "reach.delivered")
                                .with("text", "The summary says 13,363."),
                        "note.text",
                        String.class))
                .isEqualTo("The summary says 13,363.");

        assertThat(read(Account.MANAGER, DURING).indicator("reach.delivered").notes())
                .hasSize(2);
    }

    private List<String> note(String indicator, String text) {
        return portal.codes(
                Account.EVALUATOR,
                "reporting/annotateIndicator",
                Input.of("days", AGO).with("indicatorKey", indicator).with("text", text));
    }

    @Test
    void onlyTheIndicatorsThatAreAskedForAreCounted() {
        setTarget(AGO, 0, 40, "A start");
        given.requestedOn(LocalDate.of(2026, 1, 5));
        given.completedOn(LocalDate.of(2026, 1, 6));
        Input requested = DURING.with("topics", List.of("TASKS"))
                .with("keys", List.of("tasks.requested-by-region", "tasks.requested", "reach.delivered"));
        Input beside = DURING.with("compareWith", IndicatorsDriver.days("2025-01-01", "2025-01-31"))
                .with("keys", List.of("tasks.decided", "response-times.decided-median", "tasks.target"));
        List<IndicatorsDriver> read = new ArrayList<>();

        List<String> ofRequested = commands.during(() -> read.add(read(Account.MANAGER, requested)));
        List<String> ofBoth = commands.during(() -> read.add(read(Account.MANAGER, beside)));

        assertThat(read.getFirst().indicators())
                .extracting(Indicator::key)
                .containsExactly("tasks.requested", "tasks.requested-by-region");
        assertThat(read.getFirst().number("tasks.requested")).isEqualTo("1");
        assertThat(ofRequested.stream().filter("aggregate"::equals)).hasSize(1);
        assertThat(read.getLast().indicators())
                .extracting(Indicator::key)
                .containsExactly("tasks.decided", "tasks.target", "response-times.decided-median");
        assertThat(read.getLast().compared("tasks.target", "all", "amount")).isEqualTo("none");
        assertThat(ofBoth.stream().filter("aggregate"::equals))
                .as("decided requests of both periods, once")
                .hasSize(1);
    }

    @Test
    void howTasksEndedIsCountedForAllRegionsTogether() {
        given.withdrawn(given.requested(Given.NORTH, Account.PARTNER_NORTH));
        given.withdrawn(given.requested(Given.SOUTH, Account.PARTNER_SOUTH));
        LocalDate today = LondonTime.today(clock);
        var days = new DateRange(today.minusDays(1), today.plusDays(1));

        assertThat(tasks.cells(Milestone.ENDED, days, IndicatorScope.WHOLE)).hasSize(2);
        assertThat(tasks.endings(Milestone.ENDED, days, IndicatorScope.WHOLE))
                .extracting(TaskCounts.Cell::region, TaskCounts.Cell::state, TaskCounts.Cell::tasks)
                .containsExactly(tuple(null, TaskState.WITHDRAWN, 2));
    }

    @Test
    void anIndicatorThatDoesNotExistIsRefused() {
        assertThat(ofKeys(List.of("tasks.requested", "tasks.unheard-of")))
                .contains("BAD_USER_INPUT", "no indicator “tasks.unheard-of”");
        assertThat(ofKeys(List.of("x".repeat(61))))
                .contains("BAD_USER_INPUT", "no indicator with so long a key")
                .doesNotContain("xxx");
    }

    @Test
    void noMoreThan250KeysAreRead() {
        assertThat(ofKeys(Collections.nCopies(250, "tasks.requested"))).doesNotContain("BAD_USER_INPUT");
        assertThat(ofKeys(Collections.nCopies(251, "tasks.requested"))).contains("BAD_USER_INPUT", "at most 250 keys");
    }

    private String ofKeys(List<String> keys) {
        return portal.text(Account.MANAGER, "reporting/programmeIndicators", DURING.with("keys", keys));
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        Input backwards = IndicatorsDriver.during(IndicatorsDriver.days("2026-01-31", "2026-01-01"));
        assertThat(portal.text(Account.MANAGER, "reporting/programmeIndicators", backwards))
                .contains("BAD_USER_INPUT", "on or after the first day");
    }

    private IndicatorsDriver read(Account account, Input arguments) {
        return IndicatorsDriver.read(portal, account, arguments);
    }
}
