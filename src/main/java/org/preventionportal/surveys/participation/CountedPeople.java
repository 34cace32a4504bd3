package org.preventionportal.surveys.participation;

import java.util.Collection;
import java.util.Map;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Reads numbers of people in the results of campaigns. */
public interface CountedPeople {

    /** How many have finished. Has no entry for a campaign unless the response rate of its results is exact. */
    Map<CampaignId, Integer> exactFinished(Collection<CampaignId> campaigns);

    /** Whether the results count anybody as invited. */
    boolean hasInvited(CampaignId campaign);
}
