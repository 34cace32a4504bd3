package org.preventionportal.evidence.measures;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/**
 * Holds what is counted each month, and when it could have changed.
 *
 * @param source where the numbers come from
 * @param changedIn the first day of the first month after the change
 * @param values by month, the earliest first
 */
record MeasureContent(String title, String unit, String source, LocalDate changedIn, List<MonthlyValue> values) {

    List<MonthlyValue> monthsBefore() {
        return values.stream().filter(value -> isBefore(value.month())).toList();
    }

    List<MonthlyValue> monthsAfter() {
        return values.stream().filter(value -> !isBefore(value.month())).toList();
    }

    private boolean isBefore(LocalDate month) {
        return month.isBefore(changedIn);
    }

    /** @throws Refusal if there is nothing to compare */
    MeasureContent require() {
        if (monthsBefore().isEmpty() || monthsAfter().isEmpty()) {
            throw new Refusal(UserError.input(
                    "measure.changedIn",
                    ErrorCode.OUT_OF_RANGE,
                    "Enter numbers of at least one month before the change and one from it on."));
        }
        return this;
    }
}
