package org.preventionportal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what indicators count, how exactly each role sees people, targets and notes. */
@PortalTest
class IndicatorTests {

    private static final String AGO = "{startsOn: \"2026-01-01\", endsOn: \"2026-01-31\"}";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

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

        var indicators = read(
                Account.MANAGER,
                "period: %s, compareWith: {startsOn: \"2026-02-01\", endsOn: \"2026-02-28\"}".formatted(AGO));

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
        var indicators = read(Account.OFFICER_NORTH_EAST, "period: " + AGO);

        assertThat(indicators.indicators()).hasSizeGreaterThan(40).allSatisfy(indicator -> {
            assertThat(String.valueOf(indicator.get("definition")))
                    .hasSizeGreaterThan(20)
                    .endsWith(".");
            assertThat(String.valueOf(indicator.get("asOf"))).startsWith("20").endsWith("Z");
        });
        assertThat(indicators.indicator("tasks.not-completed-by-reason").get("base"))
                .isEqualTo("All tasks not completed.");
        assertThat(read(Account.MANAGER, "period: %s, topics: [THEMES]".formatted(AGO)).indicators().stream()
                        .<Object>map(indicator -> indicator.get("topic")))
                .containsOnly("THEMES");
    }

    @Test
    void aPartOfTheProgrammeHasItsOwnNumbers() {
        Task north = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        String now = "period: {startsOn: \"2026-01-01\", endsOn: \"%s\"}".formatted(Given.later());
        link(north);
        outcome(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));

        var all = read(Account.MANAGER, now);
        var east = read(Account.MANAGER, now + ", scope: {region: NORTH_EAST}");
        var theme = read(Account.MANAGER, now + ", scope: {theme: COUNTY_LINES, partnerKind: LOCAL_AUTHORITY}");
        var none = read(Account.MANAGER, now + ", scope: {theme: DISRUPTION}");

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
        assertThat(east.indicators().stream().<Object>map(indicator -> indicator.get("topic")))
                .doesNotContain("SPREAD");
        assertThat(theme.indicators().stream().<Object>map(indicator -> indicator.get("topic")))
                .doesNotContain("SURVEYS");
        assertThat(all.number("response-times.decided-in-time", "all", "percent"))
                .isEqualTo("100");
        assertThat(all.number("response-times.decided-median")).isEqualTo("0");
    }

    private void link(Task task) {
        var item = new LibraryDriver(portal).published("A guide", "PUBLIC");
        portal.change(
                Account.MANAGER,
                "linkResourceToTask",
                "resourceId: \"%s\", taskId: \"%s\", relation: USED".formatted(item.id(), task.id()),
                "");
    }

    private void outcome(Task task) {
        portal.change(
                Account.MANAGER,
                "recordOutcome",
                "idempotencyKey: \"%s\", taskId: \"%s\", outcome: {kind: SYSTEM_CHANGE, statement: \"A new form.\", contribution: \"The workshop.\", evidence: DOCUMENTED, evidenceText: \"The form.\", significance: MAJOR}"
                        .formatted(UUID.randomUUID(), task.id()),
                "");
    }

    /** Small groups in many regions, themes and days: an evaluator asks for them in every way. */
    @Test
    void noTwoAnswersToAnEvaluatorDifferByOneToFourPeople() {
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            Task task = i % 2 == 0
                    ? given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)
                    : given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
            record(task, LocalDate.of(2026, 1, 6 + i), random.nextInt(1, 8));
        }
        Set<Long> seen = new HashSet<>();
        for (String scope : List.of("{}", "{region: NORTH_EAST}", "{region: SOUTH_EAST}", "{theme: COUNTY_LINES}")) {
            for (int day = 6; day < 18; day += 3) {
                String asked =
                        "period: {startsOn: \"2026-01-06\", endsOn: \"2026-01-%02d\"}, scope: %s, topics: [REACH]"
                                .formatted(day, scope);
                seen.addAll(numbers(read(Account.EVALUATOR, asked)));
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(5)
                .allSatisfy(people -> assertThat(people % 5).isZero());
        assertThat(seen).doesNotContain(0L);
        assertThat(numbers(read(Account.OFFICER_SOUTH_EAST, "period: %s, topics: [REACH]".formatted(AGO))))
                .anySatisfy(people -> assertThat(people % 5).isNotZero());
    }

    private void record(Task task, LocalDate on, int people) {
        portal.changeTask(
                Account.MANAGER,
                "recordActivity",
                "idempotencyKey: \"%s\", taskId: \"%s\", version: %d, activity: {description: \"A talk\", date: \"%s\", reach: [{kind: YOUNG_PEOPLE, stage: DELIVERED, people: %d, method: ESTIMATE}, {kind: OTHER, stage: PLANNED, people: %d, method: HEADCOUNT}], potentialReach: [{kind: VIEWS, count: %d}]}"
                        .formatted(UUID.randomUUID(), task.id(), task.version(), on, people, people + 1, people + 2));
    }

    private static List<Long> numbers(IndicatorsDriver indicators) {
        List<Long> found = new ArrayList<>();
        for (Map<?, ?> indicator : indicators.indicators()) {
            String id = String.valueOf(indicator.get("key"));
            indicators
                    .rows(id)
                    .forEach(row -> Stream.of("amount", "base", "estimated")
                            .map(what -> indicators.number(id, String.valueOf(row.get("key")), what))
                            .filter(number -> number.matches("\\d+"))
                            .forEach(number -> found.add(Long.valueOf(number))));
        }
        return found;
    }

    @Test
    void aTargetIsSetForItsDaysAndEarlierTargetsAreKept() {
        String days = "days: %s, ".formatted(AGO);
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 0, taskCount: 40, reason: \"A start\""))
                .isEmpty();
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 0, taskCount: 50, reason: \"More\""))
                .containsExactly("CONFLICT");
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 1, taskCount: 50, reason: \"More\""))
                .isEmpty();
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 2, taskCount: 0, reason: \"None\""))
                .containsExactly("OUT_OF_RANGE");
        String backwards =
                "days: {startsOn: \"2026-01-31\", endsOn: \"2026-01-01\"}, version: 0, taskCount: 5, reason: \"None\"";
        assertThat(portal.codes(Account.MANAGER, "setProgrammeTarget", backwards))
                .containsExactly("OUT_OF_RANGE");

        assertThat(portal.text(
                        Account.OFFICER_NORTH_EAST,
                        "{ programmePeriods { days { startsOn } targets { taskCount reason } } }"))
                .contains("taskCount=40, reason=A start", "taskCount=50, reason=More");
        assertThat(read(Account.EVALUATOR, "period: " + AGO).number("tasks.target"))
                .isEqualTo("50");
        assertThat(read(Account.EVALUATOR, "period: " + AGO).number("tasks.completed-against-target", "all", "percent"))
                .isEqualTo("0");
        assertThat(
                        read(Account.EVALUATOR, "period: {startsOn: \"2026-01-01\", endsOn: \"2026-01-30\"}")
                                .indicators()
                                .stream()
                                .<Object>map(indicator -> indicator.get("key")))
                .as("other days have no target")
                .contains("tasks.completed")
                .doesNotContain("tasks.target");
    }

    @Test
    void aNoteIsShownWithItsIndicator() {
        String note = "days: %s, indicatorKey: \"%s\", text: \"%s\"";
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "annotateIndicator",
                        note.formatted(AGO, "reach.delivered", "The summary says 13,363, the limitations over 3,000.")))
                .isEmpty();
        assertThat(portal.codes(Account.EVALUATOR, "annotateIndicator", note.formatted(AGO, "reach.unheard-of", "No")))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "annotateIndicator",
                        note.formatted(AGO, "reach.delivered", "NHS number 943 476 5919")))
                .containsExactly("IDENTIFYING_TEXT");

        var indicators = read(Account.MANAGER, "period: " + AGO);
        assertThat(Objects.requireNonNull(
                                indicators.indicator("reach.delivered").get("notes"))
                        .toString())
                .contains("over 3,000");
        assertThat(indicators.indicator("reach.planned").get("notes")).isEqualTo(List.of());
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        String document = IndicatorsDriver.document("period: {startsOn: \"2026-01-31\", endsOn: \"2026-01-01\"}");
        assertThat(portal.text(Account.MANAGER, document)).contains("BAD_USER_INPUT", "on or after its first");
    }

    private IndicatorsDriver read(Account account, String arguments) {
        return IndicatorsDriver.read(portal, account, arguments);
    }
}
