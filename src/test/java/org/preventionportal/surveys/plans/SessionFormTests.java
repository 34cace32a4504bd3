package org.preventionportal.surveys.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateRange;

class SessionFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    /** Both days are counted from today. */
    private static Optional<LocalDate> nearest(int from, int to) {
        return SessionForm.nearestSession(new DateRange(TODAY.plusDays(from), TODAY.plusDays(to)), TODAY);
    }

    @Test
    void anEventFormIsForTheNearestDayOfASessionThatCanHaveOne() {
        assertThat(nearest(3, 5)).contains(TODAY.plusDays(3));
        assertThat(nearest(-1, 5)).contains(TODAY);
        assertThat(nearest(-40, -28)).contains(TODAY.minusDays(28));
        assertThat(nearest(-40, -29)).isEmpty();
        assertThat(nearest(366, 370)).contains(TODAY.plusDays(366));
        assertThat(nearest(367, 370)).isEmpty();
    }
}
