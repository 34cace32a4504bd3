package org.preventionportal.planning.effort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/**
 * Names the task and its days.
 *
 * @param version of the effort that was read; 0 if nothing is recorded
 * @param expectedDays null for the days of the kind
 */
record UpdateTaskEffortInput(
        TaskId taskId,
        long version,
        @Nullable Double expectedDays,
        double daysSpent,
        @Nullable @FreeText(max = 1000) String reason)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(
                () -> require("expectedDays", expectedDays),
                () -> require("daysSpent", daysSpent),
                this::requireReason);
    }

    /** @throws Refusal if the days are out of range, or adjusted without a reason */
    RecordedEffort toEffort(@Nullable RecordedEffort before, PersonId actor, Instant at) {
        requireConsistent(LondonTime.day(at));
        return new RecordedEffort(
                taskId.value(),
                before == null ? 0 : before.version(),
                taskId,
                expectedDays,
                daysSpent,
                expectedDays == null ? null : Objects.requireNonNull(reason).strip(),
                actor,
                at,
                before == null ? List.of() : before.history());
    }

    private void requireReason() {
        if (expectedDays != null && (reason == null || reason.isBlank())) {
            throw new Refusal(UserError.input(
                    "reason", ErrorCode.REQUIRED, "Say why this task takes more or less time than others."));
        }
    }

    private static void require(String field, @Nullable Double days) {
        if (days != null && !Days.isRecordable(days)) {
            throw new Refusal(
                    UserError.input(field, ErrorCode.OUT_OF_RANGE, "Enter 0 to 250 days, in steps of half a day."));
        }
    }
}
