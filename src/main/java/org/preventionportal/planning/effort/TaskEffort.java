package org.preventionportal.planning.effort;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Says how many days a task takes, and has taken.
 *
 * @param version 0 if nothing is recorded
 * @param isAdjusted whether somebody has set the expected days of this task
 * @param earlier what was recorded before, the newest first
 */
record TaskEffort(
        long version,
        double expectedDays,
        boolean isAdjusted,
        KindEffort ofKind,
        double daysSpent,
        @Nullable String reason,
        @Nullable PersonId updatedBy,
        @Nullable Instant updatedAt,
        List<EarlierEffort> earlier) {

    static TaskEffort of(KindEffort kind, @Nullable RecordedEffort recorded) {
        return recorded == null
                ? new TaskEffort(0, kind.days(), false, kind, 0, null, null, null, List.of())
                : new TaskEffort(
                        recorded.version(),
                        recorded.expectedDays() == null ? kind.days() : recorded.expectedDays(),
                        recorded.expectedDays() != null,
                        kind,
                        recorded.daysSpent(),
                        recorded.reason(),
                        recorded.updatedBy(),
                        recorded.updatedAt(),
                        recorded.earlier());
    }

    /** What is still to be done; 0 once the expected days are spent. */
    public double remainingDays() {
        return Days.round(Math.max(0, expectedDays - daysSpent));
    }
}
