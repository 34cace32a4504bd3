package org.preventionportal.planning.plans;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;

record CommentOnQuarterPlanInput(
        @IdempotencyKey String idempotencyKey,
        QuarterPlanId quarterPlanId,
        @NotBlank @FreeText(max = 2000) String text) {

    PlanComment toComment(Caller caller, Instant at) {
        return new PlanComment(
                Ids.ofKey(PlanComment.PREFIX, caller.id(), idempotencyKey),
                quarterPlanId,
                text.strip(),
                caller.id(),
                at,
                Ids.fingerprint(this),
                true);
    }
}
