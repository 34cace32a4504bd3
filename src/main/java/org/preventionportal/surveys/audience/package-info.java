/**
 * Owns what those who run a campaign see of the people whom it asks, and what they change: the list, addresses that
 * mail does not reach, and how far the campaign has come. Nobody else sees any of it.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who sees which numbers and addresses before a campaign opens:
 *       {@link org.preventionportal.surveys.audience.AudiencePreview}
 *   <li>Which of the numbers are rounded: {@link org.preventionportal.surveys.audience.SurveyAudience}
 *   <li>What a list of addresses may look like: {@link org.preventionportal.surveys.audience.AudienceSheet}
 *   <li>Which numbers show how far a campaign has come, so that nobody's answer shows:
 *       {@link org.preventionportal.surveys.audience.CampaignProgress}
 *   <li>Addresses that mail does not reach: {@link org.preventionportal.surveys.audience.UndeliverableAddresses}
 *   <li>Deletion of a campaign with its list: {@link org.preventionportal.surveys.audience.CampaignDeletion}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.audience;

import org.jspecify.annotations.NullMarked;
