package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;

/** @param version of the campaign that was looked at */
record UpdateSurveyCampaignInput(
        CampaignId campaignId, long version, @Valid SurveyPlan plan) {}
