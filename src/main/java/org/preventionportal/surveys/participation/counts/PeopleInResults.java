package org.preventionportal.surveys.participation.counts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Reads numbers of people in the results of campaigns. */
public interface PeopleInResults {

    /** How many have finished. Has no entry for a campaign unless the response rate of its results is exact. */
    Map<CampaignId, Integer> exactFinished(Collection<CampaignId> campaigns);

    /** Those of the campaigns whose results count anybody as invited. */
    Set<CampaignId> withInvited(Collection<CampaignId> campaigns);
}
