/**
 * Owns who was invited, which mails they were sent, and on which days they began and finished; never what they
 * answered.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Whom a campaign invites, each person once: {@link org.preventionportal.surveys.participation.Invitees}
 *   <li>Whom a rolling campaign asks on a day: {@link org.preventionportal.surveys.participation.DueInvitations}
 *   <li>How long an invitation waits after another email about a survey:
 *       {@link org.preventionportal.surveys.participation.InvitationGap}
 *   <li>The daily work of rolling campaigns, resumable at any point:
 *       {@link org.preventionportal.surveys.participation.RollingInvitations}
 *   <li>Whether a campaign asked people of the whole programme:
 *       {@link org.preventionportal.surveys.participation.ProgrammeSpan}
 *   <li>Sending of invitations, resumable at any point:
 *       {@link org.preventionportal.surveys.participation.SurveyDispatch}
 *   <li>Reminders: {@link org.preventionportal.surveys.participation.SurveyReminders}
 *   <li>Who is still mailed when a mail is about to be sent:
 *       {@link org.preventionportal.surveys.participation.Respondents}
 *   <li>Emails about what came of a survey, to everybody who was asked:
 *       {@link org.preventionportal.surveys.participation.FindingsMails}
 * </ul>
 */
@NullMarked
package org.preventionportal.surveys.participation;

import org.jspecify.annotations.NullMarked;
