package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/**
 * Answers every mutation that changes nothing but a campaign.
 *
 * @param surveyCampaign as it is now
 */
public record SurveyCampaignPayload(SurveyCampaign surveyCampaign, List<UserError> userErrors) implements Payload {

    public SurveyCampaignPayload(SurveyCampaign surveyCampaign) {
        this(surveyCampaign, List.of());
    }

    @Override
    public CampaignId changed() {
        return surveyCampaign.id();
    }
}
