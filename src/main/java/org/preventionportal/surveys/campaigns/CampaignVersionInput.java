package org.preventionportal.surveys.campaigns;

/** @param version of the campaign that was looked at */
record CampaignVersionInput(CampaignId campaignId, long version) {}
