package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.plans.SurveyPlan;

/** Describes the campaign to create. */
record CreateSurveyCampaignInput(
        @IdempotencyKey String idempotencyKey, @Valid SurveyPlan plan) {

    SurveyCampaign toCampaign(Caller caller, Instant at) {
        var id = CampaignId.of(caller.id(), idempotencyKey);
        return SurveyCampaign.create(id, plan, caller.id(), at, Ids.fingerprint(this));
    }
}
