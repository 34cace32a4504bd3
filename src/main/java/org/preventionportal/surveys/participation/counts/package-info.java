/**
 * Owns how many people a campaign has invited, for its results, and the deletion of participations.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>How many people were invited, and how often each has responded:
 *       {@link org.preventionportal.surveys.participation.counts.ResponseRateCounts}
 *   <li>How long addresses are kept: {@link org.preventionportal.surveys.participation.counts.ParticipationMaintenance}
 *   <li>How many people a campaign had invited whose participation is deleted:
 *       {@link org.preventionportal.surveys.participation.counts.DeletedInvitations}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.participation.counts;

import org.jspecify.annotations.NullMarked;
