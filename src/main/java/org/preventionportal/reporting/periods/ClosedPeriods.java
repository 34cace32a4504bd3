package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.springframework.stereotype.Component;

/** Finds the closed periods of days. */
@Component
class ClosedPeriods implements ClosedDays {

    private final ProgrammePeriods periods;

    ClosedPeriods(ProgrammePeriods periods) {
        this.periods = periods;
    }

    @Override
    public List<DateRange> within(DateRange days) {
        return periods.closedWithin(days);
    }
}
