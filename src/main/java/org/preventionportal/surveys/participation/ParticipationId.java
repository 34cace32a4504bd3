package org.preventionportal.surveys.participation;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Identifies a participation. */
public record ParticipationId(String value) implements Id {

    static final String PREFIX = "ptc_";

    public static ParticipationId of(CampaignId campaign, String address) {
        return new ParticipationId(Ids.ofKey(PREFIX, campaign, address));
    }

    static ParticipationId of(CampaignId campaign, String address, Occasion occasion) {
        return new ParticipationId(Ids.ofKey(PREFIX, campaign, "%s %s".formatted(address, occasion.key())));
    }

    @Override
    public String toString() {
        return value;
    }
}
