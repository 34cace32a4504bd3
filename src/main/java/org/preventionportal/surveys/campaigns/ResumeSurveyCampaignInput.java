package org.preventionportal.surveys.campaigns;

/** @param version of the campaign that the caller read */
record ResumeSurveyCampaignInput(CampaignId surveyCampaignId, long version) {}
