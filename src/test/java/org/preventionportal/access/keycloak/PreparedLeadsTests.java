package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PreparedLeadsTests {

    @Autowired
    private PreparedLeads prepared;

    @Autowired
    private InvitedPeople invited;

    @Autowired
    private LeadAppointments appointments;

    @Autowired
    private RealmResource realm;

    @Autowired
    private MutableClock clock;

    @Test
    void anUnusedAccountIsCountedAndStaysIfItsPersonIsInvitedMeanwhile() {
        Instant later = clock.instant().plus(Duration.ofDays(2));
        invited.deleteExpiredBefore(later, later); // what other tests left
        String email = "meanwhile.%s@example.org".formatted(UUID.randomUUID());
        String person = accountWithoutPassword(email);

        assertThat(prepared.deleteUnused(later, Set.of(), email::equals)).isZero();
        assertThat(realm.users().searchByEmail(email, true))
                .extracting(UserRepresentation::getId)
                .containsExactly(person);

        assertThat(invited.deleteExpiredBefore(later, later).deleted()).isEqualTo(1);
        assertThat(realm.users().searchByEmail(email, true)).isEmpty();
    }

    @Test
    void anAccountThatIsDeletedMeanwhileDoesNotStopTheOthers() {
        Instant later = clock.instant().plus(Duration.ofDays(2));
        invited.deleteExpiredBefore(later, later); // what other tests left
        String gone = "gone.%s@example.org".formatted(UUID.randomUUID());
        String person = accountWithoutPassword(gone);
        String other = "other.%s@example.org".formatted(UUID.randomUUID());
        accountWithoutPassword(other);

        assertThat(prepared.deleteUnused(later, Set.of(), email -> {
                    if (email.equals(gone)) {
                        realm.users().delete(person).close();
                    }
                    return false;
                }))
                .isEqualTo(1);

        assertThat(realm.users().searchByEmail(other, true)).isEmpty();
    }

    /** To ask about each organisation takes long. The thread that holds the lock could take it again. */
    @Test
    void otherAccountsCanBeChangedWhileInvitationsAreRead() {
        Instant later = clock.instant().plus(Duration.ofDays(2));
        invited.deleteExpiredBefore(later, later); // what other tests left
        accountWithoutPassword("reading.%s@example.org".formatted(UUID.randomUUID()));
        var isFree = new AtomicBoolean();

        prepared.deleteUnused(later, Set.of(), _ -> {
            isFree.set(CompletableFuture.supplyAsync(() -> appointments.tryExclusively(() -> {}))
                    .join());
            return false;
        });

        assertThat(isFree).isTrue();
    }

    private String accountWithoutPassword(String email) {
        var user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEnabled(true);
        user.setRequiredActions(List.of(UserChanges.PASSWORD));
        try (Response response = realm.users().create(user)) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }
}
