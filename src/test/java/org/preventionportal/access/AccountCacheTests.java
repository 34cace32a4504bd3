package org.preventionportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.MutableClock;

/** What is asked of Keycloak, and how often. */
class AccountCacheTests {

    private static final PersonId OFFICER = Account.OFFICER_NORTH_EAST.id();
    private static final PersonId OTHER = Account.OFFICER_SOUTH_EAST.id();

    private final MutableClock clock = new MutableClock();
    private AskedKeycloak keycloak;
    private AccountCache accounts;
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void start() throws IOException {
        keycloak = new AskedKeycloak(() -> {
            meanwhile.run();
            return Stream.of(OFFICER, OTHER)
                    .map(person -> user(person, person.equals(OTHER)))
                    .collect(Collectors.joining(",", "[", "]"));
        });
        accounts = new AccountCache(keycloak.realm(), new KeycloakOutage(clock), clock);
    }

    @AfterEach
    void stop() {
        keycloak.stop();
    }

    private static String user(PersonId person, boolean isEnabled) {
        return """
                {"id": "%s", "username": "officer", "firstName": "Alex", "lastName": "Reed", "enabled": %s,
                 "attributes": {"regions": ["NORTH_EAST"]}}""".formatted(person, isEnabled);
    }

    @Test
    void manyAreAskedForAtOnceAndKept() {
        assertThat(accounts.find(List.of(OFFICER, OTHER, PersonId.SERVICE))).containsOnlyKeys(OTHER);
        assertThat(accounts.find(List.of(OTHER, OFFICER))).containsOnlyKeys(OTHER);
        assertThat(keycloak.asked()).containsExactly("/admin/realms/realm/users");
    }

    @Test
    void theHoldersOfARoleAreOneQuestion() {
        assertThat(accounts.holders(Role.OFFICER))
                .singleElement()
                .satisfies(account -> assertThat(account.regions()).containsExactly(Region.NORTH_EAST));
        assertThat(accounts.find(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
        assertThat(keycloak.asked()).containsExactly("/admin/realms/realm/roles/officer/users");
    }

    @Test
    void whatASearchFindsIsKept() {
        assertThat(accounts.search("Reed", 10)).containsExactly(OFFICER, OTHER);
        assertThat(accounts.find(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        assertThat(keycloak.asked()).hasSize(1);
    }

    @Test
    void whoIsForgottenIsAskedForAnew() {
        accounts.holders(Role.OFFICER);
        accounts.forget(OTHER);
        accounts.find(List.of(OTHER));
        accounts.holders(Role.OFFICER);
        assertThat(keycloak.asked()).hasSize(3);
    }

    @Test
    void nobodyIsKnownWhileKeycloakIsAway() {
        keycloak.stop();
        assertThatThrownBy(() -> accounts.holders(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
        assertThatThrownBy(() -> accounts.find(List.of(OFFICER))).isInstanceOf(Directory.Unavailable.class);
    }

    @Test
    void whoIsKeptIsKnownInAnOutage() {
        accounts.holders(Role.OFFICER);
        keycloak.stop();
        var unknown = List.of(OTHER, Account.MANAGER.id());
        assertThatThrownBy(() -> accounts.find(unknown)).isInstanceOf(Directory.Unavailable.class);

        assertThat(accounts.find(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        assertThat(accounts.findKnown(unknown)).containsOnlyKeys(OTHER);
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
    }

    /** Otherwise a suspended officer would be offered for as long as names are kept. */
    @Test
    void whoIsForgottenMeanwhileIsAskedForAnew() {
        meanwhile = () -> accounts.forget(OTHER);
        accounts.search("Reed", 10);
        meanwhile = () -> {};
        accounts.find(List.of(OTHER));
        assertThat(keycloak.asked()).hasSize(2);
    }

    @Test
    void whoIsForgottenWhileTheirNameIsReadIsAskedForAnew() {
        meanwhile = () -> accounts.forget(OTHER);
        accounts.find(List.of(OTHER));
        meanwhile = () -> {};
        accounts.find(List.of(OTHER));
        assertThat(keycloak.asked()).hasSize(2);
    }

    @Test
    void aRoleIsNotKeptForLong() {
        accounts.holders(Role.OFFICER);
        clock.advance(Duration.ofMinutes(2));
        accounts.holders(Role.OFFICER);
        assertThat(keycloak.asked()).hasSize(2);
    }
}
