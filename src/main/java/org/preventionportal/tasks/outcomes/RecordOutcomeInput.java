package org.preventionportal.tasks.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.TaskId;

/** @param partnerId the organisation on the task in which it came about; the requesting one if left out */
record RecordOutcomeInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        @Nullable PartnerId partnerId,
        @NotNull @Valid OutcomeInput outcome) {

    Outcome toOutcome(@Nullable PartnerId partner, Caller caller, Instant at) {
        return Outcome.record(
                Ids.ofKey(Outcome.PREFIX, caller.id(), idempotencyKey),
                taskId,
                partner,
                outcome.toContent(LondonTime.day(at)),
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
