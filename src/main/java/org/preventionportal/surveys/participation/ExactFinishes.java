package org.preventionportal.surveys.participation;

import java.util.OptionalInt;
import org.preventionportal.surveys.campaigns.CampaignId;

/** Finds the number of finished responses in the results of a campaign. */
public interface ExactFinishes {

    /** Empty unless the response rate of the results is exact. */
    OptionalInt find(CampaignId campaign);
}
