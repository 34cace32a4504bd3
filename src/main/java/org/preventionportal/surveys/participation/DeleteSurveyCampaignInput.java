package org.preventionportal.surveys.participation;

import org.preventionportal.surveys.campaigns.CampaignId;

record DeleteSurveyCampaignInput(CampaignId surveyCampaignId, long version) {}
