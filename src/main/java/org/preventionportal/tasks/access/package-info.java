/**
 * Owns who reads a task, who changes it and who gets email about it.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What each reader gets of a task: {@link TaskQueries}
 *   <li>Who sees who has read a task: {@link AccessLog}
 *   <li>Which tasks officers and programme managers may change: {@link OfficerTaskAccess}
 *   <li>Which partner a member represents: {@link PartnerMembership}
 *   <li>Who takes part in a conversation: {@link ConversationAccess}
 *   <li>Who gets email about a task: {@link TaskRecipients}
 *   <li>What the service itself reads and saves, without a caller: {@link TaskRecords}
 * </ul>
 */
@NullMarked
@NamedInterface("access")
package org.preventionportal.tasks.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
