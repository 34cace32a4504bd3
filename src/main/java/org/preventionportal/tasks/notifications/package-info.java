/**
 * Owns the mails about changes of tasks and about response targets.
 *
 * <ul>
 *   <li>Who gets which mail after a change: {@link TaskNotification}
 *   <li>Which entries of a history are pending: {@link PendingTasks}, {@link PendingEntries}
 *   <li>No mail is lost in a crash or posted twice: {@link org.preventionportal.notifications.Notifier}
 *   <li>When officers are reminded of a response target: {@link ResponseTargetReminders}
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.notifications;

import org.jspecify.annotations.NullMarked;
