/**
 * Owns campaigns: their states from planned to closed, and their open links.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who may run a campaign and who sees addresses: {@link org.preventionportal.surveys.campaigns.CampaignScope}
 *   <li>What a plan may hold: {@link org.preventionportal.surveys.plans.SurveyPlan}
 *   <li>Which state follows which, and what a campaign keeps when it opens:
 *       {@link org.preventionportal.surveys.campaigns.SurveyCampaign}
 *   <li>When the results of a rolling campaign come out: {@link org.preventionportal.surveys.campaigns.ResultBatches}
 *   <li>Closing after the last day, opening of follow-ups:
 *       {@link org.preventionportal.surveys.campaigns.CampaignMaintenance}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.campaigns;

import org.jspecify.annotations.NullMarked;
