package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.DataSubject;
import org.preventionportal.access.Directory;
import org.preventionportal.access.PersonAccounts;
import org.preventionportal.access.PersonAccounts.PersonAccount;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.Locks;
import org.preventionportal.support.Account;

/** Tokens are refused already when Keycloak does not answer, and nobody has to repeat the erasure. */
class PersonErasureTests {

    private final PersonAccounts accounts = mock();
    private final Locks locks = mock();
    private final PersonAccount account = new PersonAccount(
            Account.PARTNER_NORTH.id(), "robin", "Robin", null, null, List.of(), List.of(), List.of(), List.of());
    private final PersonFile file =
            new PersonFile(new DataSubject(account.person(), null), account, new LinkedHashMap<>(), Instant.EPOCH);
    private final PersonErasure erasure = new PersonErasure(List.of(), accounts, locks, Clock.systemUTC(), mock());

    @Test
    void anErasureThatBeginsWhileKeycloakIsSilentSaysThatItGoesOn() {
        when(locks.runExclusively(anyString(), any())).thenAnswer(call -> {
            call.getArgument(1, Runnable.class).run();
            return true;
        });
        doThrow(mock(Directory.Unavailable.class)).when(accounts).lock(any());

        assertThatThrownBy(() -> erasure.erase(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                            assertThat(error.message()).contains("already refuses this person", "them by itself");
                        }));
    }
}
