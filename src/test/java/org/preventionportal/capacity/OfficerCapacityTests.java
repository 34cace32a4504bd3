package org.preventionportal.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** The days a week and the absences of one officer. */
class OfficerCapacityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final OfficerCapacity CAPACITY = OfficerCapacity.of(new PersonId("officer"));

    private static OfficerCapacity away(OfficerCapacity capacity, LocalDate startsOn, LocalDate endsOn) {
        return capacity.with(Absence.create(startsOn, endsOn, null), TODAY);
    }

    @Test
    void fiveDaysAreAssumedUntilOthersAreRecorded() {
        assertThat(CAPACITY.daysPerWeek()).isEqualTo(5);
        assertThat(CAPACITY.withDaysPerWeek(0).daysPerWeek()).isEqualTo(0);
        assertThat(CAPACITY.withDaysPerWeek(2.5).daysPerWeek()).isEqualTo(2.5);
        assertThatThrownBy(() -> CAPACITY.withDaysPerWeek(2.3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CAPACITY.withDaysPerWeek(-1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CAPACITY.withDaysPerWeek(5.5)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CAPACITY.withDaysPerWeek(Double.NaN)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAbsenceHasItsFirstAndLastDay() {
        OfficerCapacity capacity = away(CAPACITY, TODAY, TODAY.plusDays(2));
        assertThat(capacity.isAbsentOn(TODAY.minusDays(1))).isFalse();
        assertThat(capacity.isAbsentOn(TODAY)).isTrue();
        assertThat(capacity.isAbsentOn(TODAY.plusDays(2))).isTrue();
        assertThat(capacity.isAbsentOn(TODAY.plusDays(3))).isFalse();
    }

    @Test
    void absencesDoNotOverlapAndAreNotOver() {
        OfficerCapacity capacity = away(CAPACITY, TODAY.plusDays(5), TODAY.plusDays(9));
        assertRefused(capacity, TODAY, TODAY.plusDays(5), ErrorCode.ALREADY_EXISTS);
        assertRefused(capacity, TODAY.plusDays(9), TODAY.plusDays(20), ErrorCode.ALREADY_EXISTS);
        assertRefused(CAPACITY, TODAY, TODAY.minusDays(1), ErrorCode.OUT_OF_RANGE);
        assertRefused(CAPACITY, TODAY.minusDays(9), TODAY.minusDays(1), ErrorCode.OUT_OF_RANGE);
        assertRefused(CAPACITY, TODAY, TODAY.plusDays(400), ErrorCode.OUT_OF_RANGE);
        assertRefused(CAPACITY, TODAY.plusDays(800), TODAY.plusDays(801), ErrorCode.OUT_OF_RANGE);
        assertThat(away(capacity, TODAY, TODAY.plusDays(4)).absences())
                .extracting(Absence::startsOn)
                .containsExactly(TODAY, TODAY.plusDays(5));
    }

    private static void assertRefused(OfficerCapacity capacity, LocalDate startsOn, LocalDate endsOn, ErrorCode code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> away(capacity, startsOn, endsOn))
                .satisfies(refusal ->
                        assertThat(refusal.errors()).extracting(UserError::code).containsExactly(code));
    }

    @Test
    void anAbsenceOfOneDayNamesItOnce() {
        assertThat(Absence.create(TODAY, TODAY, null).inWords()).isEqualTo("on 27 November 2026");
        assertThat(Absence.create(TODAY, TODAY.plusDays(2), null).inWords())
                .isEqualTo("from 27 November 2026 to 29 November 2026");
    }

    @Test
    void anAbsenceIsRemovedByItsFirstDay() {
        OfficerCapacity capacity = away(CAPACITY, TODAY, TODAY.plusDays(5));
        assertThat(capacity.withoutAbsenceFrom(TODAY).absences()).isEmpty();
        assertThatThrownBy(() -> capacity.withoutAbsenceFrom(TODAY.plusDays(1))).isInstanceOf(Refusal.class);
    }
}
