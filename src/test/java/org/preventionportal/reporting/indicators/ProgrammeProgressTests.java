package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;

/** What is on course for the target at an even pace. */
class ProgrammeProgressTests {

    private static final DateRange APRIL = new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    private static ProgrammeProgress on(int day) {
        return ProgrammeProgress.of(APRIL, APRIL.startsOn().plusDays(day - 1L), 100, 7, 0);
    }

    @Test
    void theDayItselfIsOver() {
        assertThat(on(1).onCourseCount()).isEqualTo(3);
        assertThat(on(1).percentOver()).isEqualTo(3);
        assertThat(on(20).onCourseCount()).isEqualTo(67);
        assertThat(on(20).percentOver()).as("no more than is over").isEqualTo(66);
        assertThat(on(30).onCourseCount()).isEqualTo(100);
    }

    @Test
    void aPercentThatIsOverIsWhole() {
        var hundredDays = new DateRange(APRIL.startsOn(), APRIL.startsOn().plusDays(99));

        assertThat(ProgrammeProgress.of(hundredDays, APRIL.startsOn().plusDays(28), null, 0, 0)
                        .percentOver())
                .isEqualTo(29);
    }

    @Test
    void beforeAndAfterThePeriodNothingAndAllOfItIsOver() {
        assertThat(on(0).onCourseCount()).isZero();
        assertThat(on(31).percentOver()).isEqualTo(100);
    }

    @Test
    void withoutATargetNothingIsOnCourse() {
        assertThat(ProgrammeProgress.of(APRIL, APRIL.endsOn(), null, 7, 0).onCourseCount())
                .isNull();
    }
}
