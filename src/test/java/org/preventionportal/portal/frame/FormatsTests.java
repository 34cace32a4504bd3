package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Input;

/** Checks how numbers are rounded, and places and months named. */
class FormatsTests {

    private final Formats formats = new Formats();

    @Test
    void aHalfIsRoundedUp() {
        assertThat(formats.points(70.5)).isEqualTo("71");
        assertThat(formats.points(71.5)).isEqualTo("72");
        assertThat(formats.number(new BigDecimal("1234.0005"))).isEqualTo("1,234.001");
    }

    @Test
    void monthsAreThoseOfTheirDays() {
        assertThat(formats.months("2026-10-01", "2026-12-31")).isEqualTo("October to December 2026");
    }

    /** The locale has four letters for September. */
    @Test
    void shortMonthsHaveThreeLetters() {
        assertThat(formats.shortDate("2026-09-24")).isEqualTo("24 Sep 2026");
        assertThat(formats.dayAndMonth("2026-09-24")).isEqualTo("24 Sep");
    }

    @ParameterizedTest
    @CsvSource({"20, 20 days free", "1, 1 day free", "0, 0 days free", "-31, 31 days over", "-1, 1 day over"})
    void whoHasFewerThanNoFreeDaysIsOver(int days, String words) {
        assertThat(formats.freeDays(days)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, , , '1 December 2026', '1 Dec 2026'",
        "2026-12-01, 09:30, , '1 December 2026, 09:30', '1 Dec 2026, 09:30'",
        "2026-12-01, 09:30, 12:00, '1 December 2026, 09:30 to 12:00', '1 Dec 2026, 09:30 to 12:00'",
        "2026-12-02, , , '1 December 2026 to 2 December 2026', '1 Dec 2026 to 2 Dec 2026'",
        "2026-12-02, 09:30, 12:00, '1 December 2026, 09:30 to 2 December 2026, 12:00', '1 Dec 2026, 09:30 to 2 Dec 2026, 12:00'"
    })
    void aScheduleHasTheTimesThatAreKnown(
            String endsOn, @Nullable String startTime, @Nullable String endTime, String words, String shortWords) {
        Input schedule = Input.of("startsOn", "2026-12-01")
                .with("endsOn", endsOn)
                .with("startTime", startTime)
                .with("endTime", endTime);
        assertThat(formats.days(schedule)).isEqualTo(words);
        assertThat(formats.shortDays(schedule)).isEqualTo(shortWords);
        assertThat(formats.weekdays(schedule))
                .isEqualTo(words.replace("1 Dec", "Tuesday 1 Dec").replace("2 Dec", "Wednesday 2 Dec"));
    }

    @Test
    void withoutAScheduleThereAreNoDays() {
        assertThat(formats.days(null)).isEmpty();
        assertThat(formats.shortDays(null)).isEmpty();
    }

    @Test
    void objectsWithoutATitleAreCounted() {
        assertThat(formats.listed(List.of(), 3)).isEqualTo("3 objects");
        assertThat(formats.listed(List.of("Wardens"), 3)).isEqualTo("Wardens and 2 more");
        assertThat(formats.listed(List.of("Wardens", "Schools"), 2)).isEqualTo("Wardens, Schools");
    }

    @Test
    void aDayThatIsNearHasItsWeekday() {
        assertThat(formats.shortWeekday("2026-12-01")).isEqualTo("Tue");
        assertThat(formats.shortWeekday(null)).isEmpty();
        assertThat(formats.dueDay("2026-12-03")).isEqualTo("Thu 3 Dec");
        assertThat(formats.dueDay(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P7Y, 7 years", "P18M, 18 months", "P90D, 90 days", "P1Y6M, 1 year 6 months", ", ''"})
    void aPeriodIsInWords(@Nullable String iso, String words) {
        assertThat(formats.period(iso)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 partners",
        "1, 1 partner",
        "999, 999 partners",
        "1000, '1,000 or more partners'",
        "1001, '1,000 or more partners'"
    })
    void aTotalSaysWhereCountingEnds(int count, String words) {
        assertThat(formats.total(count, "partner", "partners")).isEqualTo(words);
    }

    @Test
    void numbersOfTasksMayBeMoreWhereCountingEnds() {
        List<String> states = List.of("ACCEPTED", "COMPLETED");
        assertThat(formats.states(List.of(Map.of("state", "ACCEPTED", "taskCount", 999)), states))
                .isEqualTo(Map.of("ACCEPTED", "999", "COMPLETED", "0"));
        assertThat(formats.states(List.of(Map.of("state", "ACCEPTED", "taskCount", 1001)), states))
                .isEqualTo(Map.of("ACCEPTED", "1,000 or more"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "13, 13th", "21, 21st", "112, 112th"})
    void aPlaceHasItsEnding(int place, String words) {
        assertThat(formats.ordinal(place)).isEqualTo(words);
    }

    @Test
    void aColumnOfFreeDaysSaysInWordsWhatIsOver() {
        assertThat(formats.freeDaysOfColumn(12.5)).isEqualTo("12.5");
        assertThat(formats.freeDaysOfColumn(0)).isEqualTo("0");
        assertThat(formats.freeDaysOfColumn(-9.6)).isEqualTo("9.6 days over");
    }
}
