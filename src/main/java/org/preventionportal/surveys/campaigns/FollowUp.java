package org.preventionportal.surveys.campaigns;

/**
 * Says that a campaign asks the same people again as an earlier one.
 *
 * @param campaign the earlier campaign
 * @param months the number of months after the earlier campaign opened
 */
public record FollowUp(CampaignId campaign, int months) {}
