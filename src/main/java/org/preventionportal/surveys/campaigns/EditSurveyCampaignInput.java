package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;

/** @param version of the campaign that was looked at */
record EditSurveyCampaignInput(
        CampaignId campaignId, long version, @Valid Plan plan) {}
