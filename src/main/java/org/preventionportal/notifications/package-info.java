/**
 * Owns the mails of the service: the outbox, the templates and the sending.
 *
 * <ul>
 *   <li>Who is notified of what, module by module: {@link NotificationSource}; when: {@link Notifier}
 *   <li>Documents with a mark that a notification is pending: {@link PendingNotifications}
 *   <li>A mail is posted once for each id and sent once: {@link Outbox}
 *   <li>Order and retries: {@link MailDispatch}; pauses: {@link MailPause}
 *   <li>Subjects and texts, one file for each mail: {@link Template}
 *   <li>Addresses are looked up when a mail is sent and never stored: {@link Recipients}
 *   <li>Logs hold no addresses: {@code SafeTrace}
 *   <li>What administrators see of emails that have reached nobody: {@link UnsentEmails}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "access :: keycloak", "access :: personaldata", "access :: roles", "platform"})
package org.preventionportal.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
