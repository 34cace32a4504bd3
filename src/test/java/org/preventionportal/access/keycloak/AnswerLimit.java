package org.preventionportal.access.keycloak;

import java.time.Duration;

/**
 * How long the service of the tests waits for Keycloak. A Keycloak that is stopped cannot answer, so tests that stop it
 * shorten the limit, which is otherwise long enough for a busy machine.
 */
final class AnswerLimit {

    private static final Duration WHILE_STOPPED = Duration.ofMillis(200);

    private final Duration usual;
    private volatile Duration current;

    AnswerLimit(Duration usual) {
        this.usual = usual;
        this.current = usual;
    }

    Duration current() {
        return current;
    }

    void whileStopped(Runnable work) {
        current = WHILE_STOPPED;
        try {
            work.run();
        } finally {
            current = usual;
        }
    }
}
