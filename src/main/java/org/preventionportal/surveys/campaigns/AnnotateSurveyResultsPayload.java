package org.preventionportal.surveys.campaigns;

import org.preventionportal.platform.graphql.Payload;

/** @param surveyCampaign as it is now */
record AnnotateSurveyResultsPayload(SurveyCampaign surveyCampaign, SurveyNote note) implements Payload {

    @Override
    public CampaignId changed() {
        return surveyCampaign.id();
    }
}
