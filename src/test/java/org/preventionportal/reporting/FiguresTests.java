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
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** What the programme's figures count, of whom they tell how much, and what can be said beside them. */
@PortalTest
class FiguresTests {

    private static final String AGO = "{from: \"2026-01-01\", to: \"2026-01-31\"}";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aRequestBelongsToTheDayInLondonOnWhichItCame() {
        given.requestedOn(LocalDate.of(2026, 1, 1));
        given.requestedOn(LocalDate.of(2026, 1, 31));
        given.requestedOn(LocalDate.of(2026, 2, 1));
        given.requestedOn(LocalDate.of(2025, 12, 31));

        var figures = read(
                Account.MANAGER, "period: %s, compareWith: {from: \"2026-02-01\", to: \"2026-02-28\"}".formatted(AGO));

        assertThat(figures.number("tasks.requested")).isEqualTo("2");
        assertThat(figures.compared("tasks.requested", "all", "value")).isEqualTo("1");
        assertThat(figures.number("tasks.requested-by-region", "NORTH_EAST", "percent"))
                .isEqualTo("100");
        assertThat(figures.number("tasks.requested-by-kind", "WORKSHOP", "value"))
                .isEqualTo("0");
        assertThat(figures.number("tasks.requested-by-partner-kind", "LOCAL_AUTHORITY", "value"))
                .isEqualTo("2");
        assertThat(figures.number("themes.requested", "MISSING_CHILDREN", "percent"))
                .isEqualTo("50");
        assertThat(figures.number("demand.not-met", "WAITING", "value")).isEqualTo("3");
        assertThat(figures.number("reach.expected", "PROFESSIONALS", "value")).isEqualTo("100");
        assertThat(figures.number("reach.expected", "PROFESSIONALS", "estimated"))
                .isEqualTo("100");
    }

    @Test
    void everyFigureSaysWhatItMeansAndWhenItWasCounted() {
        var figures = read(Account.OFFICER_NORTH_EAST, "period: " + AGO);

        assertThat(figures.figures()).hasSizeGreaterThan(40).allSatisfy(figure -> {
            assertThat(String.valueOf(figure.get("definition")))
                    .hasSizeGreaterThan(20)
                    .endsWith(".");
            assertThat(String.valueOf(figure.get("asOf"))).startsWith("20").endsWith("Z");
        });
        assertThat(figures.figure("tasks.not-completed-by-reason").get("base")).isEqualTo("All tasks not completed.");
        assertThat(read(Account.MANAGER, "period: %s, topics: [THEMES]".formatted(AGO)).figures().stream()
                        .<Object>map(figure -> figure.get("topic")))
                .containsOnly("THEMES");
    }

    @Test
    void aPartOfTheProgrammeHasItsOwnFigures() {
        Task north = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        String now = "period: {from: \"2026-01-01\", to: \"%s\"}".formatted(Given.later());
        link(north);
        outcome(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));

        var all = read(Account.MANAGER, now);
        var east = read(Account.MANAGER, now + ", scope: {region: NORTH_EAST}");
        var theme = read(Account.MANAGER, now + ", scope: {theme: COUNTY_LINES, partnerKind: LOCAL_AUTHORITY}");
        var none = read(Account.MANAGER, now + ", scope: {theme: DISRUPTION}");

        assertThat(Stream.of(all, east, theme, none).map(figures -> figures.number("tasks.ongoing")))
                .containsExactly("3", "2", "3", "0");
        assertThat(Stream.of(all, east, theme, none).map(figures -> figures.number("tasks.officers")))
                .containsExactly("2", "1", "2", "0");
        assertThat(Stream.of(all, east, theme, none).map(figures -> figures.number("resources.used")))
                .containsExactly("1", "1", "1", "0");
        assertThat(east.number("outcomes.by-verification", "AWAITED", "percent"))
                .isEqualTo("100");
        assertThat(none.rows("outcomes.by-kind")).isEmpty();
        assertThat(all.number("spread.gini")).isEqualTo("0.83");
        assertThat(all.number("spread.of-even-share", "NORTH_EAST", "value")).isEqualTo("6.67");
        assertThat(all.rows("spread.cold-regions")).hasSize(8);
        assertThat(all.number("spread.cold-themes", "COUNTY_LINES", "base")).isEqualTo("0.3");
        assertThat(east.figures().stream().<Object>map(figure -> figure.get("topic")))
                .doesNotContain("SPREAD");
        assertThat(theme.figures().stream().<Object>map(figure -> figure.get("topic")))
                .doesNotContain("SURVEYS");
        assertThat(all.number("service-times.decided-in-time", "all", "percent"))
                .isEqualTo("100");
        assertThat(all.number("service-times.decided-median")).isEqualTo("0");
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
        Set<Long> told = new HashSet<>();
        for (String scope : List.of("{}", "{region: NORTH_EAST}", "{region: SOUTH_EAST}", "{theme: COUNTY_LINES}")) {
            for (int day = 6; day < 18; day += 3) {
                String asked = "period: {from: \"2026-01-06\", to: \"2026-01-%02d\"}, scope: %s, topics: [REACH]"
                        .formatted(day, scope);
                told.addAll(numbers(read(Account.EVALUATOR, asked)));
            }
        }
        assertThat(told)
                .hasSizeGreaterThan(5)
                .allSatisfy(people -> assertThat(people % 5).isZero());
        assertThat(told).doesNotContain(0L);
        assertThat(numbers(read(Account.OFFICER_SOUTH_EAST, "period: %s, topics: [REACH]".formatted(AGO))))
                .anySatisfy(people -> assertThat(people % 5).isNotZero());
    }

    private void record(Task task, LocalDate on, int people) {
        portal.changeTask(
                Account.MANAGER,
                "recordActivity",
                "idempotencyKey: \"%s\", taskId: \"%s\", version: %d, activity: {description: \"A talk\", date: \"%s\", reach: [{kind: YOUNG_PEOPLE, stage: DELIVERED, people: %d, method: ESTIMATE}, {kind: OTHER, stage: PLANNED, people: %d, method: HEADCOUNT}], potentialReach: [{kind: VIEWS, number: %d}]}"
                        .formatted(UUID.randomUUID(), task.id(), task.version(), on, people, people + 1, people + 2));
    }

    private static List<Long> numbers(FiguresDriver figures) {
        List<Long> found = new ArrayList<>();
        for (Map<?, ?> figure : figures.figures()) {
            String id = String.valueOf(figure.get("id"));
            figures.rows(id)
                    .forEach(row -> Stream.of("value", "base", "estimated")
                            .map(what -> figures.number(id, String.valueOf(row.get("key")), what))
                            .filter(number -> number.matches("\\d+"))
                            .forEach(number -> found.add(Long.valueOf(number))));
        }
        return found;
    }

    @Test
    void aTargetIsSetForItsDaysAndKeepsWhatItWas() {
        String days = "days: %s, ".formatted(AGO);
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 0, tasks: 40, reason: \"A start\""))
                .isEmpty();
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 0, tasks: 50, reason: \"More\""))
                .containsExactly("CONFLICT");
        assertThat(portal.codes(
                        Account.MANAGER, "setProgrammeTarget", days + "version: 1, tasks: 50, reason: \"More\""))
                .isEmpty();
        assertThat(portal.codes(Account.MANAGER, "setProgrammeTarget", days + "version: 2, tasks: 0, reason: \"None\""))
                .containsExactly("OUT_OF_RANGE");
        String backwards = "days: {from: \"2026-01-31\", to: \"2026-01-01\"}, version: 0, tasks: 5, reason: \"None\"";
        assertThat(portal.codes(Account.MANAGER, "setProgrammeTarget", backwards))
                .containsExactly("OUT_OF_RANGE");

        assertThat(portal.text(
                        Account.OFFICER_NORTH_EAST, "{ programmePeriods { days { from } targets { tasks reason } } }"))
                .contains("tasks=40, reason=A start", "tasks=50, reason=More");
        assertThat(read(Account.EVALUATOR, "period: " + AGO).number("tasks.target"))
                .isEqualTo("50");
        assertThat(read(Account.EVALUATOR, "period: " + AGO).number("tasks.completed-against-target", "all", "percent"))
                .isEqualTo("0");
        assertThat(read(Account.EVALUATOR, "period: {from: \"2026-01-01\", to: \"2026-01-30\"}").figures().stream()
                        .<Object>map(figure -> figure.get("id")))
                .as("other days have no target")
                .contains("tasks.completed")
                .doesNotContain("tasks.target");
    }

    @Test
    void aRemarkStandsByItsFigure() {
        String remark = "days: %s, figureId: \"%s\", text: \"%s\"";
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "remarkOnProgrammeFigure",
                        remark.formatted(
                                AGO, "reach.delivered", "The summary says 13,363, the limitations over 3,000.")))
                .isEmpty();
        assertThat(portal.codes(
                        Account.EVALUATOR, "remarkOnProgrammeFigure", remark.formatted(AGO, "reach.unheard-of", "No")))
                .containsExactly("NOT_FOUND");
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "remarkOnProgrammeFigure",
                        remark.formatted(AGO, "reach.delivered", "NHS number 943 476 5919")))
                .containsExactly("IDENTIFYING_TEXT");

        var figures = read(Account.MANAGER, "period: " + AGO);
        assertThat(Objects.requireNonNull(figures.figure("reach.delivered").get("remarks"))
                        .toString())
                .contains("over 3,000");
        assertThat(figures.figure("reach.planned").get("remarks")).isEqualTo(List.of());
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        String document = FiguresDriver.document("period: {from: \"2026-01-31\", to: \"2026-01-01\"}");
        assertThat(portal.text(Account.MANAGER, document)).contains("BAD_USER_INPUT", "on or after its first");
    }

    private FiguresDriver read(Account account, String arguments) {
        return FiguresDriver.read(portal, account, arguments);
    }
}
