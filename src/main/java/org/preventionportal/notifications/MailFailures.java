package org.preventionportal.notifications;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure in types only: a mail server's words may quote an address. */
final class MailFailures {

    private MailFailures() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
