package org.preventionportal.surveys.campaigns;

/**
 * That a campaign asks those again who were asked before.
 *
 * @param of the campaign that it follows
 * @param months so many months after that one opened
 */
public record FollowUp(CampaignId of, int months) {}
