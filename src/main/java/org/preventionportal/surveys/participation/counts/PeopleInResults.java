package org.preventionportal.surveys.participation.counts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Reads numbers of people in the results of campaigns. */
public interface PeopleInResults {

    int STEP = Partition.MIN_PEOPLE;

    int MIN_SHOWN = 2 * STEP;

    /** How many have finished, if the results of the campaign show that to every reader. */
    Map<CampaignId, Integer> disclosedFinished(Collection<CampaignId> campaigns);

    /** Those of the campaigns whose results count anybody as invited. */
    Set<CampaignId> withInvited(Collection<CampaignId> campaigns);

    /** How many finished responses are shown before there are results: in steps of five, and none below ten. */
    static int inSteps(long finished) {
        return finished < MIN_SHOWN ? 0 : Math.toIntExact(finished) / STEP * STEP;
    }
}
