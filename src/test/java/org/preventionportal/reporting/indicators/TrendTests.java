package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.ActivityDriver;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.indicators.ProgrammeTrend.TrendPoint;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the numbers of months and quarters are those of the indicators for the same days. */
@SliceTest
class TrendTests {

    private static final Input WINTER = IndicatorsDriver.days("2025-11-15", "2026-02-28");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    private ActivityDriver activities;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        activities = new ActivityDriver(portal, given);
    }

    @Test
    void eachMonthHasItsTasksAndPeople() {
        given.requestedOn(LocalDate.of(2025, 11, 14)); // before the period
        given.requestedOn(LocalDate.of(2025, 11, 15));
        given.requestedOn(LocalDate.of(2026, 1, 1));
        given.completedOn(LocalDate.of(2026, 1, 31));
        given.completedOn(LocalDate.of(2026, 2, 1));

        ProgrammeTrend trend = trend("MONTH", Map.of());

        assertThat(trend.points())
                .extracting(TrendPoint::days)
                .containsExactly(
                        days("2025-11-15", "2025-11-30"),
                        days("2025-12-01", "2025-12-31"),
                        days("2026-01-01", "2026-01-31"),
                        days("2026-02-01", "2026-02-28"));
        assertThat(trend.points()).extracting(TrendPoint::requestedCount).containsExactly(1, 0, 1, 0);
        assertThat(trend.points()).extracting(TrendPoint::completedCount).containsExactly(0, 0, 1, 1);
        assertThat(trend.points())
                .extracting(TrendPoint::professionals)
                .containsExactly(number(0), number(0), number(20), number(20));
    }

    /** Their first hours are of the month before in UTC. */
    @Test
    void monthsInSummerBeginAsInLondon() {
        given.requestedAt(Instant.parse("2025-06-30T22:59:59Z"));
        given.requestedAt(Instant.parse("2025-06-30T23:00:00Z"));
        given.requestedAt(Instant.parse("2025-07-31T22:59:59Z"));
        given.requestedAt(Instant.parse("2025-07-31T23:00:00Z"));

        assertThat(trend(IndicatorsDriver.days("2025-06-01", "2025-07-31"), "MONTH", Map.of())
                        .points())
                .extracting(TrendPoint::requestedCount)
                .containsExactly(1, 2);
    }

    @Test
    void theNumbersOfAQuarterAreThoseOfTheIndicators() {
        given.completedOn(LocalDate.of(2025, 12, 1));
        given.completedOn(LocalDate.of(2026, 1, 5));
        given.completedOn(LocalDate.of(2026, 2, 9));

        assertThat(trend("QUARTER", Map.of("region", "NORTH_EAST")).points()).allSatisfy(point -> {
            Input same = IndicatorsDriver.during(IndicatorsDriver.days(
                            point.days().startsOn(), point.days().endsOn()))
                    .with("scope", Map.of("region", "NORTH_EAST"))
                    .with("topics", List.of("TASKS", "REACH"));
            var indicators = IndicatorsDriver.read(portal, Account.EVALUATOR, same);
            assertThat(indicators.number("tasks.requested")).isEqualTo(String.valueOf(point.requestedCount()));
            assertThat(indicators.number("tasks.completed")).isEqualTo(String.valueOf(point.completedCount()));
            assertThat(number(Double.parseDouble(indicators.number("reach.delivered", "PROFESSIONALS", "amount"))))
                    .isEqualTo(point.professionals());
        });
    }

    @Test
    void regionsAddUpToTheWholeAndOneRegionHasNoOthers() {
        given.completedOn(LocalDate.of(2026, 1, 5));
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);

        ProgrammeTrend whole = trend("QUARTER", Map.of());

        assertThat(whole.regions())
                .filteredOn(region -> region.region() == Region.NORTH_EAST)
                .singleElement()
                .satisfies(region -> assertThat(region.completedCounts()).containsExactly(0, 1))
                .satisfies(region -> assertThat(region.professionalCounts()).containsExactly(0, 20));
        for (int place = 0; place < whole.points().size(); place++) {
            int at = place;
            assertThat(whole.regions().stream()
                            .mapToInt(region -> region.requestedCounts().get(at))
                            .sum())
                    .isEqualTo(whole.points().get(at).requestedCount());
        }
        assertThat(trend("QUARTER", Map.of("region", "WALES")).regions()).isEmpty();
    }

    @Test
    void youngPeopleAreExactByMonthAndOfAPartNotDividedByTimeAsWell() {
        assertThat(trend("MONTH", Map.of()).points())
                .extracting(TrendPoint::youngPeople)
                .containsExactly(DisclosedNumber.narrow(), number(0), number(0), number(0)); // it begins in mid-month
        for (Map<String, String> part : List.of(
                Map.of("region", "NORTH_EAST"), Map.of("theme", "COUNTY_LINES"), Map.of("partnerKind", "HEALTH"))) {
            assertThat(trend("MONTH", part).points())
                    .extracting(TrendPoint::youngPeople)
                    .containsOnly(DisclosedNumber.narrow());
        }
    }

    /** Professionals by region would tell in which region the few were. */
    @Test
    void aMonthOfAFewYoungPeopleIsSuppressedWithTheNextSmallestOfItsYear() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        activities.record(task, LocalDate.of(2025, 12, 1), "YOUNG_PEOPLE", 3);
        activities.record(task, LocalDate.of(2026, 1, 31), "YOUNG_PEOPLE", 20);
        activities.record(task, LocalDate.of(2026, 2, 1), "YOUNG_PEOPLE", 60);

        List<String> commands = this.commands.during(() -> assertThat(
                        trend("MONTH", Map.of()).points())
                .extracting(TrendPoint::youngPeople)
                .containsExactly(
                        DisclosedNumber.narrow(), DisclosedNumber.tooFew(), DisclosedNumber.tooFew(), number(60)));

        assertThat(commands).hasSize(5);
    }

    /** The regions of the whole year decide, so they are counted although the trend is about one of them. */
    @Test
    void youngPeopleOfARegionAreShownByWholeQuarter() {
        Task north = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Task south = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        activities.record(north, LocalDate.of(2025, 4, 1), "YOUNG_PEOPLE", 60);
        activities.record(north, LocalDate.of(2025, 8, 4), "YOUNG_PEOPLE", 50);
        activities.record(north, LocalDate.of(2025, 11, 3), "YOUNG_PEOPLE", 3);
        activities.record(north, LocalDate.of(2026, 1, 1), "YOUNG_PEOPLE", 400);
        activities.record(south, LocalDate.of(2025, 6, 30), "YOUNG_PEOPLE", 70);
        activities.record(south, LocalDate.of(2025, 9, 30), "YOUNG_PEOPLE", 20);
        activities.record(south, LocalDate.of(2025, 12, 31), "YOUNG_PEOPLE", 200);

        List<String> commands = this.commands.during(() -> assertThat(northEast("2025-02-01", "2026-03-31"))
                .extracting(TrendPoint::youngPeople)
                .containsExactly(
                        DisclosedNumber.narrow(),
                        number(60),
                        DisclosedNumber.tooFew(),
                        DisclosedNumber.tooFew(),
                        number(400)));

        assertThat(commands).hasSize(5);
        assertThat(northEast("2025-04-01", "2026-03-31")).allSatisfy(point -> {
            Input same = IndicatorsDriver.during(IndicatorsDriver.days(
                            point.days().startsOn(), point.days().endsOn()))
                    .with("scope", Map.of("region", "NORTH_EAST"))
                    .with("topics", List.of("REACH"));
            IndicatorNumber number = IndicatorsDriver.read(portal, Account.MANAGER, same)
                    .row("reach.delivered", "YOUNG_PEOPLE")
                    .number();
            assertThat(number).isNotNull().extracting(IndicatorNumber::amount).isEqualTo(point.youngPeople());
        });
    }

    /** To decide what is shown of them takes longer than all the rest. */
    @Test
    void youngPeopleAreNotReadUnlessAskedFor() {
        assertThat(commandsFor("reporting/tasksTrend")).hasSize(4);
        assertThat(commandsFor("reporting/programmeTrend")).hasSize(5);
    }

    private List<String> commandsFor(String document) {
        Input winter = IndicatorsDriver.during(WINTER).with("step", "MONTH");
        return commands.during(() -> portal.text(Account.EVALUATOR, document, winter));
    }

    private List<TrendPoint> northEast(String startsOn, String endsOn) {
        return trend(IndicatorsDriver.days(startsOn, endsOn), "QUARTER", Map.of("region", "NORTH_EAST"))
                .points();
    }

    @Test
    void aMonthOfAClosedPeriodSaysSo() {
        Input december = Input.of("days", IndicatorsDriver.days("2025-12-01", "2025-12-31"))
                .with("version", 0)
                .with("reason", "Reported");
        assertThat(portal.codes(Account.MANAGER, "reporting/closeProgrammePeriod", december))
                .isEmpty();

        assertThat(trend("MONTH", Map.of()).points())
                .extracting(TrendPoint::isClosed)
                .containsExactly(false, true, false, false);
        assertThat(trend("QUARTER", Map.of()).points())
                .as("only a part of the quarter is closed")
                .extracting(TrendPoint::isClosed)
                .containsOnly(false);
    }

    @Test
    void daysInTheWrongOrderAndMoreThanSixtyMonthsAreRefused() {
        assertThat(refused("2026-01-31", "2026-01-01")).contains("BAD_USER_INPUT", DateRange.WRONG_ORDER);
        assertThat(refused("2020-01-01", "2025-01-01")).contains("BAD_USER_INPUT", "at most 60 months");
        assertThat(refused("2020-01-01", "2024-12-31")).doesNotContain("BAD_USER_INPUT");
    }

    private String refused(String startsOn, String endsOn) {
        return portal.text(
                Account.MANAGER,
                "reporting/programmeTrend",
                IndicatorsDriver.during(IndicatorsDriver.days(startsOn, endsOn)).with("step", "MONTH"));
    }

    private ProgrammeTrend trend(String step, Map<String, ?> scope) {
        return trend(WINTER, step, scope);
    }

    private ProgrammeTrend trend(Input days, String step, Map<String, ?> scope) {
        return portal.read(
                Account.EVALUATOR,
                "reporting/programmeTrend",
                IndicatorsDriver.during(days).with("step", step).with("scope", scope),
                "programmeTrend",
                ProgrammeTrend.class);
    }

    private static DisclosedNumber number(double value) {
        return DisclosedNumber.of(value);
    }

    private static DateRange days(String startsOn, String endsOn) {
        return new DateRange(LocalDate.parse(startsOn), LocalDate.parse(endsOn));
    }
}
