package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens are refused even if Keycloak fails to lock the account, and nobody has to repeat the erasure. */
@SliceTest
class PersonErasureTests {

    private static final PersonId LEAVER = Account.PARTNER_NONE.id();
    private static final String EMAIL = "robin@example.org";

    @Autowired
    private PersonErasure erasure;

    @Autowired
    private PersonAccounts accounts;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anErasureThatKeycloakFailsToBeginSaysThatItGoesOn() {
        var account =
                new PersonAccount(LEAVER, "robin", "Robin", EMAIL, null, List.of(), List.of(), List.of(), List.of());
        var file = new PersonFile(new DataSubject(LEAVER, null), account, new LinkedHashMap<>(), false, Instant.EPOCH);
        try {
            assertThatThrownBy(() -> erasure.erase(file))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.errors())
                                    .singleElement()
                                    .satisfies(error -> {
                                        assertThat(error.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                                        assertThat(error.message())
                                                .contains("already refuses this person", "them by itself");
                                    }));
            assertThat(accounts.revoked()).contains(LEAVER);
            assertThat(accounts.lockedBefore(Instant.parse("2100-01-01T00:00:00Z")))
                    .extracting(DataSubject::person, DataSubject::email)
                    .containsExactly(tuple(LEAVER, EMAIL));
        } finally {
            accounts.forgetLock(LEAVER);
        }
    }
}
