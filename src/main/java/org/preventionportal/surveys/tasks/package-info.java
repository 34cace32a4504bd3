/**
 * Owns the campaigns that are seen and made beside a task, for those who deliver in its region.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who asks the participants of a task and creates forms for its sessions:
 *       {@link org.preventionportal.surveys.tasks.TaskCampaigns}
 *   <li>Who sees the campaigns of a task: {@link org.preventionportal.surveys.tasks.TaskCampaignQueries}
 *   <li>Which event forms close because their session does not take place:
 *       {@link org.preventionportal.surveys.tasks.RemovedSessions}
 *   <li>Which rolling campaigns ask about a task: {@link org.preventionportal.surveys.tasks.TaskRollingSurvey}
 *   <li>Which of them have asked about it: {@link org.preventionportal.surveys.tasks.AskedOccasions}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.tasks;

import org.jspecify.annotations.NullMarked;
