package org.preventionportal.surveys.campaigns;

/** @param version of the campaign that the caller read */
record OpenSurveyCampaignInput(CampaignId surveyCampaignId, long version) {}
