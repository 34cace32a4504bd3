package org.preventionportal.surveys.participation;

import java.util.Collection;
import java.util.Map;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Finds the numbers of finished responses in the results of campaigns. */
public interface ExactFinishes {

    /** Has no entry for a campaign unless the response rate of its results is exact. */
    Map<CampaignId, Integer> find(Collection<CampaignId> campaigns);
}
