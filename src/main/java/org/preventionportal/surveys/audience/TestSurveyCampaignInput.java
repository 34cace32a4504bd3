package org.preventionportal.surveys.audience;

import org.preventionportal.surveys.campaigns.CampaignId;

/** Names the campaign to test. */
record TestSurveyCampaignInput(CampaignId surveyCampaignId) {}
