package org.preventionportal.reporting.periods;

import java.time.LocalDate;
import java.util.Optional;
import org.preventionportal.platform.DateRange;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.springframework.stereotype.Component;

/** Finds the closed period of a day. */
@Component
class ClosedPeriods implements ClosedDays {

    private final ProgrammePeriods periods;

    ClosedPeriods(ProgrammePeriods periods) {
        this.periods = periods;
    }

    @Override
    public Optional<DateRange> around(LocalDate day) {
        return periods.around(day).stream()
                .filter(ProgrammePeriod::isClosed)
                .map(ProgrammePeriod::days)
                .findFirst();
    }
}
