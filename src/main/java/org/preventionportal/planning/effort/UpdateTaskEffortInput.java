package org.preventionportal.planning.effort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Names the task and its days. What is left out stays as it is.
 *
 * @param version of the effort that was read; 0 if nothing is recorded
 * @param expectedDays null for the days of the kind
 * @param reason why the expected days differ; those that are sent need one
 */
record UpdateTaskEffortInput(
        TaskId taskId,
        long version,
        ArgumentValue<Double> expectedDays,
        double daysSpent,
        ArgumentValue<@FreeText(max = 1000) String> reason)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(
                () -> require("expectedDays", expectedDays.value()),
                () -> require("daysSpent", daysSpent),
                () -> requireReason(expectedDays.value(), Patch.text(reason, null)));
    }

    /** @throws Refusal if the days are out of range, or adjusted without a reason */
    RecordedEffort toEffort(@Nullable RecordedEffort before, PersonId actor, Instant at) {
        requireConsistent(LondonTime.day(at));
        Double expected = Patch.optional(expectedDays, before, RecordedEffort::expectedDays);
        String why = Patch.text(reason, before, RecordedEffort::reason);
        requireReason(expected, why);
        return new RecordedEffort(
                taskId.value(),
                before == null ? 0 : before.version(),
                taskId,
                expected,
                daysSpent,
                expected == null ? null : why,
                actor,
                at,
                before == null ? List.of() : before.history());
    }

    private static void requireReason(@Nullable Double expected, @Nullable String why) {
        if (expected != null && why == null) {
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
