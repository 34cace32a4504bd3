package org.preventionportal.threats;

import java.time.Instant;
import java.time.LocalDate;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/**
 * Records who confirmed an entry, and until when it counts.
 *
 * @param reviewOn the last day on which the entry counts
 */
record ThreatConfirmation(PersonId confirmedBy, Instant confirmedAt, LocalDate reviewOn) {

    private static final int MAX_MONTHS = 12;

    /** @throws Refusal if the day has come already, or is too far away for what changes as fast as threats do */
    static void requireReview(LocalDate reviewOn, LocalDate today) {
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusMonths(MAX_MONTHS))) {
            throw new Refusal(UserError.input(
                    "reviewOn", ErrorCode.OUT_OF_RANGE, "Choose a day within the next 12 months, from tomorrow."));
        }
    }

    boolean isOver(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}
