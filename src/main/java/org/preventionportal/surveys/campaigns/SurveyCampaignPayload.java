package org.preventionportal.surveys.campaigns;

import org.preventionportal.platform.graphql.Payload;

/**
 * Answers every mutation that changes nothing but a campaign.
 *
 * @param surveyCampaign as it is now
 */
public record SurveyCampaignPayload(SurveyCampaign surveyCampaign) implements Payload {

    @Override
    public CampaignId changed() {
        return surveyCampaign.id();
    }
}
