package org.preventionportal.access.keycloak;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers for some seconds that Keycloak did not answer, so that pages show what they can and do not wait for it
 * again and again. What changes an account does not ask here: a step must be tried, and undone, in any case.
 */
@Component
class KeycloakOutage {

    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile @Nullable Instant failedAt;
    private volatile @Nullable Instant refusedAt;

    KeycloakOutage(Clock clock) {
        this.clock = clock;
    }

    /** @throws Directory.Unavailable at once if Keycloak did not answer a moment ago */
    <T extends @Nullable Object> T asking(Supplier<T> question) {
        if (isRemembered()) {
            throw new Directory.Unavailable();
        }
        return Directory.asking(() -> noticing(question));
    }

    /** An error is an answer, for which nobody has waited. */
    private <T extends @Nullable Object> T noticing(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException silence) {
            failedAt = clock.instant();
            throw silence;
        } catch (WebApplicationException error) {
            refusedAt = clock.instant();
            throw error;
        }
    }

    /** Whether Keycloak was silent a moment ago, so that it is not asked again. */
    boolean isRemembered() {
        return isRecent(failedAt);
    }

    /** Whether Keycloak was silent or answered with an error a moment ago: people may be missing. */
    boolean isNoticed() {
        return isRemembered() || isRecent(refusedAt);
    }

    /** A clock that is set back must not make it last. */
    private boolean isRecent(@Nullable Instant failure) {
        Instant now = clock.instant();
        return failure != null && !now.isBefore(failure) && now.isBefore(failure.plus(REMEMBERED));
    }
}
