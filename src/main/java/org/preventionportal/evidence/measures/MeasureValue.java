package org.preventionportal.evidence.measures;

import java.time.LocalDate;

/**
 * Holds the number of a month, or the sum of several.
 *
 * @param month the first day of the first month
 * @param lastMonth the first day of the last month
 */
record MeasureValue(LocalDate month, LocalDate lastMonth, int value) {

    static MeasureValue of(MonthlyValue value) {
        return new MeasureValue(value.month(), value.month(), value.value());
    }

    MeasureValue and(MeasureValue later) {
        return new MeasureValue(month, later.lastMonth, value + later.value);
    }
}
