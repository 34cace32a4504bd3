package org.preventionportal.planning.inkind;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/** @param days of staff time */
record RecordInKindSupportInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        PartnerId partnerId,
        InKindKind kind,
        @Nullable Double days,
        @Nullable @FreeText(max = 500) String description)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(this::requireDays, this::requireDescription);
    }

    private void requireDays() {
        if (kind == InKindKind.STAFF_TIME && !(days != null && days > 0 && Days.isRecordable(days))) {
            throw new Refusal(UserError.input(
                    "days",
                    days == null ? ErrorCode.REQUIRED : ErrorCode.OUT_OF_RANGE,
                    "Enter the days of staff time, up to 250, in steps of half a day."));
        }
    }

    private void requireDescription() {
        if (kind == InKindKind.OTHER && (description == null || description.isBlank())) {
            throw new Refusal(UserError.input("description", ErrorCode.REQUIRED, "Describe what was given."));
        }
    }

    /** @throws Refusal if staff time has no days, or something else has */
    InKindSupport toSupport(Caller caller, Instant at) {
        requireConsistent(LondonTime.day(at));
        return new InKindSupport(
                Ids.ofKey(InKindSupport.PREFIX, caller.id(), idempotencyKey),
                taskId,
                partnerId,
                kind,
                kind == InKindKind.STAFF_TIME ? days : null,
                Patch.stripToNull(description),
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
