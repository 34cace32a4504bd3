package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;

/** The clocks of the portal and of Keycloak may differ by half a minute. */
class SuspendedAccountTests {

    private static final Instant SUSPENDED = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void aNewTokenOfAKeycloakWhoseClockIsBehindIsAccepted() {
        assertThat(refusedBefore(SUSPENDED.plusSeconds(3600))).isEqualTo(SUSPENDED.plusSeconds(3570));
    }

    @Test
    void anOldTokenOfAKeycloakWhoseClockIsAheadStaysRefused() {
        assertThat(refusedBefore(SUSPENDED.plusSeconds(40))).isEqualTo(SUSPENDED.plusSeconds(30));
        assertThat(refusedBefore(SUSPENDED.plusSeconds(20))).isEqualTo(SUSPENDED.plusSeconds(20));
    }

    @Test
    void noTokenIsAcceptedDuringTheSuspension() {
        var suspended = new SuspendedAccount(new PersonId("p"), SUSPENDED, new PersonId("a"), null, null);

        assertThat(suspended.refusedBefore()).isEqualTo(Instant.MAX);
    }

    private static Instant refusedBefore(Instant reinstated) {
        return new SuspendedAccount(new PersonId("p"), SUSPENDED, new PersonId("a"), reinstated, null).refusedBefore();
    }
}
