package org.preventionportal.evidence.measures;

import java.util.List;

/** Sums up the months before a change, or those from it on. */
record MeasureSpan(int monthCount, long total, double mean) {

    static MeasureSpan of(List<MonthlyValue> values) {
        long total = values.stream().mapToLong(MonthlyValue::value).sum();
        return new MeasureSpan(
                values.size(), total, values.isEmpty() ? 0 : Math.round(10.0 * total / values.size()) / 10.0);
    }
}
