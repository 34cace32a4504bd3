package org.preventionportal.planning.plans;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import org.preventionportal.access.Caller;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** @param day a day of the quarter */
record CreateQuarterPlanInput(
        @IdempotencyKey String idempotencyKey,
        @NotBlank @OneLine @FreeText(max = 120) String name,
        LocalDate day) {

    QuarterPlan toPlan(Quarter quarter, Caller caller, Instant at) {
        var id = new QuarterPlanId(Ids.ofKey(QuarterPlanId.PREFIX, caller.id(), idempotencyKey));
        return QuarterPlan.create(id, name.strip(), quarter, caller.id(), at, Ids.fingerprint(this));
    }
}
