package org.preventionportal.surveys.campaigns;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.Ids;

/** A campaign. */
public record CampaignId(String value) implements Id {

    static final String PREFIX = "svc_";

    @Override
    public String toString() {
        return value;
    }

    /** The follow-up of it after so many months; always the same. */
    public CampaignId followUp(int months) {
        return new CampaignId(Ids.ofKey(PREFIX, this, "follow-up " + months));
    }
}
