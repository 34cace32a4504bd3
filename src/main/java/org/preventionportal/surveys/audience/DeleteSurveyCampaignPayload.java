package org.preventionportal.surveys.audience;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;

/**
 * Names the deleted campaign.
 *
 * @param surveyCampaign null here; after a conflict the campaign as it is now takes its place
 */
record DeleteSurveyCampaignPayload(
        CampaignId deletedSurveyCampaignId, @Nullable SurveyCampaign surveyCampaign) implements Payload {

    DeleteSurveyCampaignPayload(CampaignId deletedSurveyCampaignId) {
        this(deletedSurveyCampaignId, null);
    }

    @Override
    public CampaignId changed() {
        return deletedSurveyCampaignId;
    }
}
