package org.preventionportal.surveys.plans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Says how often people are reminded who have not finished.
 *
 * @param maxCount reminders to each person at most
 * @param minGapDays days between two mails to the same person at least
 */
public record Reminders(
        @Min(0) @Max(5) int maxCount, @Min(3) @Max(60) int minGapDays) {

    /** What the API fills in, too. */
    static final Reminders USUAL = new Reminders(2, 7);
}
