package org.preventionportal.evidence.measures;

import java.time.LocalDate;

/**
 * Holds the number of a month, or the sum of several. Months without a number can lie between them.
 *
 * @param month the first day of the first month
 * @param lastMonth the first day of the last month
 * @param monthCount how many months have a number
 */
record MeasureValue(LocalDate month, LocalDate lastMonth, int monthCount, int value) {

    static MeasureValue of(MonthlyValue value) {
        return new MeasureValue(value.month(), value.month(), 1, value.value());
    }

    MeasureValue and(MeasureValue later) {
        return new MeasureValue(month, later.lastMonth, monthCount + later.monthCount, value + later.value);
    }
}
