package org.preventionportal.surveys.participation;

import org.preventionportal.surveys.campaigns.CampaignId;

/** A campaign to try out. */
record TestSurveyCampaignInput(CampaignId campaignId) {}
