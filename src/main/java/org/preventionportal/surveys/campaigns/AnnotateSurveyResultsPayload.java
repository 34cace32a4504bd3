package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param surveyCampaign as it is now */
record AnnotateSurveyResultsPayload(SurveyCampaign surveyCampaign, SurveyNote note, List<UserError> userErrors)
        implements Payload {

    /** The note that was added last. */
    AnnotateSurveyResultsPayload(SurveyCampaign surveyCampaign) {
        this(surveyCampaign, surveyCampaign.notes().getLast(), List.of());
    }

    @Override
    public CampaignId changed() {
        return surveyCampaign.id();
    }
}
