/**
 * Owns the messages between partners and officers on a task, and the notes of officers and programme managers.
 *
 * <ul>
 *   <li>Who reads and writes in which conversation: {@link Conversations}
 *   <li>A mail says that there is a message, never what it says: {@link MessageNotifications}
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.messages;

import org.jspecify.annotations.NullMarked;
