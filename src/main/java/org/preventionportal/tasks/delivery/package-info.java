/**
 * Owns what officers do once a task is accepted: schedule it, start it, record activities, complete or close it.
 *
 * <ul>
 *   <li>Who may deliver a task: {@link TaskDelivery}
 *   <li>What follows from the removal of a schedule: {@link TaskScheduling}
 *   <li>Which activities can be cancelled, and what follows: {@link ActivityCancellation}
 *   <li>Which figures and days an activity can have: {@link ActivityInput}
 *   <li>Who finds an activity by its id: {@link ActivityQueries}
 *   <li>Which tasks must stay as figures of closed periods count them: {@link ClosedPeriodCheck}
 *   <li>Who sees the partners that take part: {@link ParticipatingPartners}
 *   <li>With which reasons a task can be closed: {@link CloseTaskReason}
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.delivery;

import org.jspecify.annotations.NullMarked;
