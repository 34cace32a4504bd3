package org.preventionportal.surveys.campaigns;

/** @param version of the campaign that the caller read */
record PauseSurveyCampaignInput(CampaignId surveyCampaignId, long version) {}
