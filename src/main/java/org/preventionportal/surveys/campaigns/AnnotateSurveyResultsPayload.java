package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param surveyCampaign as it is now */
record AnnotateSurveyResultsPayload(SurveyCampaign surveyCampaign, SurveyNote note, List<UserError> userErrors)
        implements Payload {

    AnnotateSurveyResultsPayload(SurveyCampaign surveyCampaign, SurveyNote note) {
        this(surveyCampaign, note, List.of());
    }

    @Override
    public CampaignId changed() {
        return surveyCampaign.id();
    }
}
