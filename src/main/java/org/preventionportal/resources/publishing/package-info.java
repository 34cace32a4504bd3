/**
 * Owns the workflow of resources from the first draft to the withdrawal.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>drafts and the partners they name: {@code ResourceDrafts}
 *   <li>review, publication without review, withdrawal and replacement, owner: {@code ResourcePublication}
 *   <li>reminders of reviews: {@link ResourceReviewReminders}
 * </ul>
 */
@NullMarked
package org.preventionportal.resources.publishing;

import org.jspecify.annotations.NullMarked;
