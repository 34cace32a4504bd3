package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

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
