package org.preventionportal.surveys.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;

/**
 * Names the deleted campaign.
 *
 * @param surveyCampaign null here; after a conflict the campaign as it is now takes its place
 */
record DeleteSurveyCampaignPayload(
        CampaignId deletedSurveyCampaignId, @Nullable SurveyCampaign surveyCampaign, List<UserError> userErrors)
        implements Payload {

    DeleteSurveyCampaignPayload(CampaignId deletedSurveyCampaignId) {
        this(deletedSurveyCampaignId, null, List.of());
    }

    @Override
    public CampaignId changed() {
        return deletedSurveyCampaignId;
    }
}
