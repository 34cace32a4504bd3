package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import org.preventionportal.surveys.plans.SurveyPlan;

/** @param version of the campaign that the caller read */
record UpdateSurveyCampaignInput(
        CampaignId surveyCampaignId, long version, @Valid SurveyPlan plan) {}
