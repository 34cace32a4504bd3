package org.preventionportal.platform.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

class DateRangeTests {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31));

    @Test
    void theYearOfTheProgrammeStartsInApril() {
        assertThat(YEAR.startsOn().datesUntil(YEAR.endsOn().plusDays(1)).map(DateRange::programmeYear))
                .containsOnly(YEAR);
        assertThat(DateRange.programmeYear(LocalDate.of(2024, 4, 1)).startsOn()).isEqualTo(LocalDate.of(2024, 4, 1));
    }

    @Test
    void aYearIsFromAprilToMarch() {
        assertThat(YEAR.isProgrammeYear()).isTrue();
        assertThat(new DateRange(YEAR.startsOn(), YEAR.endsOn().minusDays(1)).isProgrammeYear())
                .isFalse();
        assertThat(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)).isProgrammeYear())
                .isFalse();
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsRefusedAtItsLastDay() {
        LocalDate day = YEAR.startsOn();
        new DateRange(day, day).requireOrder("days");

        assertThatThrownBy(() -> new DateRange(day, day.minusDays(1)).requireOrder("details.period"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(UserError.input(
                                        "details.period.endsOn", ErrorCode.OUT_OF_RANGE, DateRange.WRONG_ORDER)));
    }

    @Test
    void theYearHasFourQuarters() {
        assertThat(YEAR.startsOn().datesUntil(YEAR.endsOn().plusDays(1)).map(DateRange::quarter))
                .allMatch(DateRange::hasWholeQuarters)
                .allMatch(YEAR::contains)
                .containsAll(Stream.of(0, 3, 6, 9)
                        .map(months -> DateRange.quarter(YEAR.startsOn().plusMonths(months)))
                        .toList());
        assertThat(YEAR.quarters())
                .containsExactlyElementsOf(Stream.of(0, 3, 6, 9)
                        .map(months -> DateRange.quarter(YEAR.startsOn().plusMonths(months)))
                        .toList());
        assertThat(YEAR.hasWholeQuarters()).isTrue();
        assertThat(new DateRange(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 7, 31)).hasWholeQuarters())
                .isFalse();
    }
}
