package org.preventionportal.reporting.periods;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateRange;

/** Identifies a period by its days: there is one period for each range of days. */
record PeriodId(String value) implements Id {

    static final String PREFIX = "prd_";

    static PeriodId of(DateRange days) {
        return new PeriodId("%s%s-%s".formatted(PREFIX, days.startsOn(), days.endsOn()));
    }

    @Override
    public String toString() {
        return value;
    }
}
