package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.ChildAtRiskCheck;
import org.preventionportal.platform.IdempotencyKey;
import org.preventionportal.platform.Ids;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.NeedInput;

/**
 * A draft to begin.
 *
 * @param partnerId on whose behalf; may be left out by somebody who belongs to one partner only
 * @param followsUpId a task of one's own from which this was asked for
 */
record CreateTaskDraftInput(
        @IdempotencyKey String idempotencyKey,
        @ChildAtRiskCheck boolean childAtRiskNow,
        @Nullable PartnerId partnerId,
        @Nullable TaskId followUpOfId,
        @NotNull @Valid NeedInput need) {

    Task toTask(Partner partner, Caller caller, Instant at) {
        var origin = new Origin(partner.id(), partner.kind(), caller.id(), at, followUpOfId, Ids.fingerprint(this));
        var id = new TaskId(Ids.ofKey(TaskId.PREFIX, caller.id(), idempotencyKey));
        return Task.draft(id, origin, need.toNeed(partner.region()));
    }
}
