package org.preventionportal.tasks.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.ChildAtRiskCheck;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.NeedInput;

/**
 * Takes the content of a new draft.
 *
 * @param partnerId the partner to ask for; optional for a member of one partner only
 * @param followUpOfId a visible task that this one is a follow-up of
 */
record CreateTaskDraftInput(
        @IdempotencyKey String idempotencyKey,
        @ChildAtRiskCheck boolean childAtRiskNow,
        @Nullable PartnerId partnerId,
        @Nullable TaskId followUpOfId,
        @NotNull @Valid NeedInput need) {

    Task toTask(Partner partner, Caller caller, Instant at) {
        var origin = Origin.of(partner, caller.id(), at, followUpOfId, Ids.fingerprint(this));
        var id = new TaskId(Ids.ofKey(TaskId.PREFIX, caller.id(), idempotencyKey));
        return Task.draft(id, origin, need.toNeed(partner.region()));
    }
}
