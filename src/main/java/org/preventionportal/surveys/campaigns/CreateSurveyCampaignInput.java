package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.IdempotencyKey;
import org.preventionportal.platform.Ids;

/** A campaign to plan. */
record CreateSurveyCampaignInput(
        @IdempotencyKey String idempotencyKey, @Valid SurveyPlan plan) {

    SurveyCampaign toCampaign(Caller caller, Instant at) {
        var id = new CampaignId(Ids.ofKey(CampaignId.PREFIX, caller.id(), idempotencyKey));
        return SurveyCampaign.plan(id, plan, caller.id(), at, Ids.fingerprint(this));
    }
}
