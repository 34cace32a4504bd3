package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.platform.dates.DateRange;

/** With which days the pages of indicators compare those that they show. */
class IndicatorDaysTests {

    private static final LocalDate TODAY = LocalDate.of(2029, 6, 15);

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-01-31, 2026-01-01, 2026-01-31",
        "2029-02-01, 2029-02-28, 2028-02-01, 2028-02-29",
        "2028-02-01, 2028-02-29, 2027-02-01, 2027-02-28",
        "2028-03-01, 2029-02-28, 2027-03-01, 2028-02-29",
        "2029-02-01, 2029-02-27, 2028-02-01, 2028-02-27",
        "2028-02-01, 2028-02-28, 2027-02-01, 2027-02-28",
        "2029-04-01, 2030-03-31, 2028-04-01, 2028-06-15",
        "2030-04-01, 2031-03-31, 2029-04-01, 2030-03-31"
    })
    void daysOfTheYearBeforeEndWithTheSameMonth(
            LocalDate startsOn, LocalDate endsOn, LocalDate otherStartsOn, LocalDate otherEndsOn) {
        assertThat(IndicatorDays.yearBefore(new DateRange(startsOn, endsOn), TODAY))
                .isEqualTo(new DateRange(otherStartsOn, otherEndsOn));
    }

    @ParameterizedTest
    @CsvSource({
        "2029-06-15, This month, 2029-06-01, 2029-06-30, 2029-05-01, 2029-05-15",
        "2029-06-15, Last month, 2029-05-01, 2029-05-31, 2029-04-01, 2029-04-30",
        "2029-06-15, This quarter, 2029-04-01, 2029-06-30, 2029-01-01, 2029-03-15",
        "2029-06-15, Last quarter, 2029-01-01, 2029-03-31, 2028-10-01, 2028-12-31",
        "2029-06-30, This month, 2029-06-01, 2029-06-30, 2029-05-01, 2029-05-31",
        "2029-03-30, This month, 2029-03-01, 2029-03-31, 2029-02-01, 2029-02-28",
        "2029-05-31, This quarter, 2029-04-01, 2029-06-30, 2029-01-01, 2029-02-28",
        "2029-05-31, Last month, 2029-04-01, 2029-04-30, 2029-03-01, 2029-03-31",
        "2029-12-31, This quarter, 2029-10-01, 2029-12-31, 2029-07-01, 2029-09-30"
    })
    void aMonthAndAQuarterAreComparedWithTheOneBefore(
            LocalDate today,
            String label,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate otherStartsOn,
            LocalDate otherEndsOn) {
        assertThat(IndicatorDays.near(today))
                .hasSize(4)
                .contains(new IndicatorDays.Span(
                        label, new DateRange(startsOn, endsOn), new DateRange(otherStartsOn, otherEndsOn)));
    }
}
