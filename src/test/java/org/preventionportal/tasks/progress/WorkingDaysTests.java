package org.preventionportal.tasks.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against the list that GOV.UK publishes for England and Wales (www.gov.uk/bank-holidays), the odd years among them.
 */
class WorkingDaysTests {

    static Stream<List<String>> publishedBankHolidays() {
        return Stream.of(
                List.of("2019", "01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"),
                List.of("2020", "01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"),
                List.of("2021", "01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"),
                List.of(
                        "2022", "01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26",
                        "12-27"),
                List.of("2023", "01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"),
                List.of("2024", "01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"),
                List.of("2025", "01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"),
                List.of("2026", "01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"),
                List.of("2027", "01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"));
    }

    @ParameterizedTest
    @MethodSource("publishedBankHolidays")
    void bankHolidaysAreThoseThatArePublished(List<String> published) {
        int year = Integer.parseInt(published.getFirst());
        List<LocalDate> expected = published.stream()
                .skip(1)
                .map(day -> LocalDate.parse("%d-%s".formatted(year, day)))
                .toList();
        List<LocalDate> closed = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .filter(day -> !WorkingDays.isWorkingDay(day))
                .toList();
        assertThat(closed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2, 2026-11-25", // Monday
        "2026-11-20, 2, 2026-11-24", // over a weekend
        "2026-11-21, 2, 2026-11-24", // from a Saturday
        "2026-12-23, 2, 2026-12-29", // over Christmas
        "2026-11-23, 10, 2026-12-07",
        "2026-12-29, -2, 2026-12-23",
        "2026-11-21, 0, 2026-11-21"
    })
    void soManyWorkingDaysLater(LocalDate start, int days, LocalDate end) {
        assertThat(WorkingDays.after(start, days)).isEqualTo(end);
    }

    @Test
    void countingIsTheReverseOfAdding() {
        LocalDate start = LocalDate.of(2026, 12, 1);
        for (int days = 0; days < 60; days++) {
            assertThat(WorkingDays.between(start, WorkingDays.after(start, days)))
                    .isEqualTo(days);
        }
        assertThat(WorkingDays.between(start, start.minusDays(30))).isZero();
    }

    @Test
    void countingIsThatOfEachDay() {
        LocalDate first = LocalDate.of(2019, 1, 1);
        List<LocalDate> days = first.datesUntil(LocalDate.of(2029, 1, 1)).toList();
        NavigableSet<LocalDate> working =
                days.stream().filter(WorkingDays::isWorkingDay).collect(Collectors.toCollection(TreeSet::new));
        LocalDate start = first;
        for (int day : new Random(7).ints(3_000, 0, days.size()).toArray()) {
            LocalDate end = days.get(day);
            assertThat(WorkingDays.between(start, end))
                    .as("%s to %s", start, end)
                    .isEqualTo(
                            end.isAfter(start)
                                    ? working.subSet(start, false, end, true).size()
                                    : 0);
            start = end;
        }
    }
}
