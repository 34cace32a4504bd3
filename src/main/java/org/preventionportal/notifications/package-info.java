/**
 * Owns mail: the outbox, the texts and the sending.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Each mail once and in order: {@link Outbox}, {@link MailDispatch}
 *   <li>Which address a mail goes to: {@link Recipients}, {@link AccountRecipients}
 *   <li>The words of a mail: {@link Template}, {@link MailComposer}
 *   <li>Which failures are tried again: {@link MailFailures}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "platform"})
package org.preventionportal.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
