package org.preventionportal.planning.effort;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Keeps what was recorded about the days of a task before.
 *
 * @param expectedDays null if they were those of the kind
 */
record EarlierEffort(
        @Nullable Double expectedDays,
        double daysSpent,
        @Nullable String reason,
        PersonId updatedBy,
        Instant updatedAt) {}
