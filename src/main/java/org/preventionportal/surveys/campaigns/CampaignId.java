package org.preventionportal.surveys.campaigns;

import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/** Identifies a campaign. */
public record CampaignId(String value) implements Id {

    static final String PREFIX = "svc_";

    /** The id of what a person creates. A repeat with the same key has the same id. */
    public static CampaignId of(PersonId creator, String idempotencyKey) {
        return new CampaignId(Ids.ofKey(PREFIX, creator, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }

    /** The id of its follow-up after a number of months. It is always the same, so a follow-up is created only once. */
    public CampaignId followUp(int months) {
        return new CampaignId(Ids.ofKey(PREFIX, this, "follow-up " + months));
    }
}
