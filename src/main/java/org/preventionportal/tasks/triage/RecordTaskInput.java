package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.NeedInput;

/**
 * Takes a task that no partner requested.
 *
 * @param partnerId the partner that the task is for; null for no single partner
 * @param followUpOfId the task that this one is a follow-up of
 */
record RecordTaskInput(
        @IdempotencyKey String idempotencyKey,
        @Nullable PartnerId partnerId,
        @NotNull @Valid NeedInput need,
        @Nullable PersonId officerId,
        @Nullable TaskId followUpOfId) {

    Task toTask(@Nullable Partner partner, PersonId officer, Caller caller, Instant at) {
        String fingerprint = Ids.fingerprint(this);
        var origin = partner == null
                ? new Origin(partnerId, null, null, caller.id(), at, followUpOfId, fingerprint)
                : Origin.of(partner, caller.id(), at, followUpOfId, fingerprint);
        var id = new TaskId(Ids.ofKey(TaskId.PREFIX, caller.id(), idempotencyKey));
        return Task.record(id, origin, need.toNeed(region(partner)), officer);
    }

    /** Without a partner, nobody but the caller knows where the work is done. */
    void requireRegion(@Nullable Partner partner) {
        if (partner == null && need.region().value() == null) {
            throw new Refusal(UserError.input("need.region", ErrorCode.REQUIRED, "Choose a region, or National."));
        }
    }

    Region region(@Nullable Partner partner) {
        Region given = need.region().value();
        if (given != null) {
            return given;
        }
        return partner == null ? Region.NATIONAL : partner.region();
    }
}
