package org.preventionportal.surveys.campaigns;

/** @param version of the campaign that the caller read */
record CloseSurveyCampaignInput(CampaignId surveyCampaignId, long version) {}
