package org.preventionportal.surveys.participation;

import org.preventionportal.surveys.campaigns.CampaignId;

/** The campaign to try out. */
record TestSurveyCampaignInput(CampaignId surveyCampaignId) {}
