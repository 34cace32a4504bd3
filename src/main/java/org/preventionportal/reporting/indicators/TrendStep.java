package org.preventionportal.reporting.indicators;

import java.time.YearMonth;

/** Divides a period into months or quarters. The schema describes the values. */
enum TrendStep {
    MONTH(1),
    QUARTER(3);

    private final int months;

    TrendStep(int months) {
        this.months = months;
    }

    /** Returns the first month of the step that this month belongs to. */
    YearMonth first(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    YearMonth next(YearMonth first) {
        return first.plusMonths(months);
    }
}
