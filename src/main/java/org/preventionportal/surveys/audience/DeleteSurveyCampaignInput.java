package org.preventionportal.surveys.audience;

import org.preventionportal.surveys.campaigns.CampaignId;

record DeleteSurveyCampaignInput(CampaignId surveyCampaignId, long version) {}
