package org.preventionportal.notifications;

import java.util.List;

/**
 * What a module has changed and people are still to be notified of. The ids of the mails must follow from the change,
 * so that a crash between a change and its mails loses none, and two nodes that run at once post each mail once.
 *
 * @param <T> what has changed, with a mark that it is pending
 */
public interface NotificationSource<T> {

    /** The first changes that are pending, {@code limit} at most. */
    List<T> pending(int limit);

    /** @throws org.preventionportal.access.keycloak.Directory.Unavailable if the recipients cannot be found just now */
    List<Mail> mails(T change);

    /** Takes the mark off a change as it was read; what has changed since stays pending. */
    void markNotified(T change);
}
