package org.preventionportal.notifications;

import java.util.Map;
import java.util.Optional;

/**
 * Where the mails of one kind of recipient go. It is asked at the moment of sending, so that neither an address nor a
 * secret waits in the outbox.
 */
public interface Recipients {

    /** What the ids of these recipients begin with. */
    String prefix();

    /** Empty where the mail is for nobody, or for nobody any more. */
    Optional<Envelope> envelope(String recipient, Template template);

    /** It is for somebody, but not now. */
    final class NotNow extends RuntimeException {

        public NotNow() {
            super(null, null, false, false);
        }
    }

    /** The mail server took it. It may be told twice. */
    default void sent(String recipient) {}

    /** The mail server will not take it. It may be told twice. */
    default void refused(String recipient) {}

    /**
     * What is found out last.
     *
     * @param values what the template puts in beside the values of the mail
     */
    record Envelope(String address, Map<String, String> values) {}
}
