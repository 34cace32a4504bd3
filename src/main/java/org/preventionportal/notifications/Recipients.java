package org.preventionportal.notifications;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up the addresses of one kind of recipient when a mail is sent, so that the outbox stores neither addresses nor
 * secrets.
 */
public interface Recipients {

    /** What the ids of these recipients begin with. */
    String prefix();

    /**
     * Prepares a mail to be sent, and may store for that: a new link, or why the mail is not sent. Empty where the mail
     * is for nobody, or for nobody any more.
     */
    Optional<Envelope> prepare(String recipient, Template template);

    /** It is for somebody, but not now. */
    final class NotNow extends RuntimeException {

        private final Duration delay;

        public NotNow() {
            this(Duration.ofMinutes(5));
        }

        /** @param delay until it is tried again */
        public NotNow(Duration delay) {
            super(null, null, false, false);
            this.delay = delay;
        }

        Duration delay() {
            return delay;
        }
    }

    /** Called after the mail server has accepted a mail, perhaps twice. */
    default void sent(String recipient) {}

    /** Called after the mail server has refused a mail for good, perhaps twice. */
    default void refused(String recipient) {}

    /** Called after the mail server has refused a mail that is tried again later. */
    default void refusedForNow(String recipient) {}

    /**
     * What is found out last.
     *
     * @param values what the template puts in beside the values of the mail
     */
    record Envelope(String address, Map<String, String> values) {}
}
