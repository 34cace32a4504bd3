package org.preventionportal.notifications;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a failure by exception types only, because the text of a mail server may quote an address. */
final class MailFailures {

    private MailFailures() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
