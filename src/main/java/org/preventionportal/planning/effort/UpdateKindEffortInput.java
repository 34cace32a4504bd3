package org.preventionportal.planning.effort;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Names the kind of task and its days.
 *
 * @param version that was read; 0 if nothing was set before
 * @param days null for what is learnt or assumed; left out, they stay as they are
 */
record UpdateKindEffortInput(
        TaskKind kind,
        long version,
        ArgumentValue<Double> days,
        @NotBlank @FreeText(max = 1000) String reason) implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        Double sent = days.value();
        if (sent != null && (sent == 0 || !Days.isRecordable(sent))) {
            throw new Refusal(
                    UserError.input("days", ErrorCode.OUT_OF_RANGE, "Enter 0.5 to 250 days, in steps of half a day."));
        }
    }

    /** @throws Refusal if the days are out of range */
    KindEffortSetting toSetting(@Nullable Double before, PersonId actor, Instant at) {
        requireConsistent(LondonTime.day(at));
        return new KindEffortSetting(Patch.optional(days, before), reason.strip(), actor, at);
    }
}
