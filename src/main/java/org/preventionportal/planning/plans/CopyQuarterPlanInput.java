package org.preventionportal.planning.plans;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** @param quarterPlanId the plan to copy */
record CopyQuarterPlanInput(
        @IdempotencyKey String idempotencyKey,
        QuarterPlanId quarterPlanId,
        @NotBlank @OneLine @FreeText(max = 120) String name) {

    QuarterPlan toPlan(QuarterPlan original, Caller caller, Instant at) {
        var id = new QuarterPlanId(Ids.ofKey(QuarterPlanId.PREFIX, caller.id(), idempotencyKey));
        return original.copy(id, name.strip(), caller.id(), at, Ids.fingerprint(this));
    }
}
