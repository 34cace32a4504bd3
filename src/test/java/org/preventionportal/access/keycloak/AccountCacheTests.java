package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UsersResource;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.support.Account;
import org.preventionportal.support.MutableClock;

/** A Keycloak that counts what it is asked. */
class AccountCacheTests {

    private static final PersonId OFFICER = Account.OFFICER_NORTH_EAST.id();
    private static final PersonId OTHER = Account.OFFICER_SOUTH_EAST.id();
    private static final PersonId THIRD = Account.MANAGER.id();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final MutableClock clock = new MutableClock();
    private final RevokedAccounts revoked = mock();
    private HttpServer keycloak;
    private AccountCache accounts;
    private AccountCache otherNode;
    private List<PersonId> users = List.of(OFFICER, OTHER);
    private List<PersonId> disabled = List.of(OFFICER);
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            String address = exchange.getRequestURI().toString();
            boolean isSignIn = address.endsWith("/token");
            if (!isSignIn) {
                asked.add(address);
                meanwhile.run();
            }
            String answer = isSignIn
                    ? "{\"access_token\": \"any\", \"expires_in\": 300}"
                    : users.stream()
                            .map(person -> user(person, !disabled.contains(person)))
                            .collect(Collectors.joining(",", "[", "]"));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.start();
        var configuration = new KeycloakConfiguration();
        var properties = new KeycloakProperties(
                "http://127.0.0.1:" + keycloak.getAddress().getPort(), "realm", Duration.ofSeconds(20), "any");
        var client = configuration.keycloak(properties, configuration.keycloakConnections(properties));
        UsersResource accountsOfRealm = configuration.users(configuration.realm(client, properties));
        RoleAssignments roles = configuration.roleAssignments(client, properties);
        accounts = cache(accountsOfRealm, roles);
        otherNode = cache(accountsOfRealm, roles);
    }

    private AccountCache cache(UsersResource resource, RoleAssignments roles) {
        return new AccountCache(resource, roles, new KeycloakOutage(clock), revoked, clock::nanos);
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
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
        assertThat(asked)
                .containsExactly("/admin/realms/realm/users?search=id%%3A%s+%s&first=0&max=50&briefRepresentation=false"
                        .formatted(OFFICER, OTHER));
    }

    @Test
    void theHoldersOfARoleAreOneQuestion() {
        assertThat(accounts.holders(Role.OFFICER))
                .singleElement()
                .satisfies(account -> assertThat(account.regions()).containsExactly(Region.NORTH_EAST));
        assertThat(accounts.find(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
        assertThat(asked)
                .containsExactly("/admin/realms/realm/roles/officer/users?briefRepresentation=false&first=0&max=200");
    }

    @Test
    void whatASearchFindsIsKept() {
        assertThat(accounts.search("Reed", 10)).containsExactly(OFFICER, OTHER);
        assertThat(accounts.find(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoIsForgottenIsAskedForAnew() {
        accounts.holders(Role.OFFICER);
        accounts.forget(OTHER);
        accounts.find(List.of(OTHER));
        accounts.holders(Role.OFFICER);
        assertThat(asked).hasSize(3);
    }

    @Test
    void nobodyIsKnownWhileKeycloakIsAway() {
        keycloak.stop(0);
        assertThatThrownBy(() -> accounts.holders(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
        assertThatThrownBy(() -> accounts.find(List.of(OFFICER))).isInstanceOf(Directory.Unavailable.class);
    }

    @Test
    void whoIsKeptIsKnownInAnOutage() {
        accounts.holders(Role.OFFICER);
        keycloak.stop(0);
        var unknown = List.of(OTHER, Account.MANAGER.id());
        assertThatThrownBy(() -> accounts.find(unknown)).isInstanceOf(Directory.Unavailable.class);

        assertThat(accounts.find(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        assertThat(accounts.findKnown(unknown)).containsOnlyKeys(OTHER);
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
    }

    /** Nobody has to have read the list just before. */
    @Test
    void theLastListIsUsedInAnOutageForTenMinutes() {
        accounts.holders(Role.OFFICER);
        clock.advance(Duration.ofMinutes(4));
        keycloak.stop(0);
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
        clock.advance(Duration.ofMinutes(6).minusSeconds(5));
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
        clock.advance(Duration.ofSeconds(5));
        assertThatThrownBy(() -> accounts.holders(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
    }

    /** Names are kept for five minutes only. */
    @Test
    void whoIsOnTheLastListHasANameInAnOutage() {
        accounts.holders(Role.OFFICER);
        clock.advance(Duration.ofMinutes(6));
        keycloak.stop(0);
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
        assertThat(accounts.findKnown(List.of(OFFICER, OTHER))).containsOnlyKeys(OTHER);
        when(revoked.isRevoked(OTHER)).thenReturn(true);
        assertThat(accounts.findKnown(List.of(OTHER))).isEmpty();
    }

    /** An email to a former officer cannot be undone, and nobody looks at a notified change again. */
    @Test
    void whatIsDecidedForGoodDoesNotGoByTheLastList() {
        assertThat(accounts.current(Role.OFFICER)).hasSize(1);
        keycloak.stop(0);
        clock.advance(Duration.ofMinutes(2));
        assertThat(accounts.holders(Role.OFFICER)).hasSize(1);
        assertThatThrownBy(() -> accounts.current(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
    }

    /** Somebody has disabled the account in Keycloak's console. */
    @Test
    void whoWasReadAsDisabledIsNotOnTheLastList() {
        accounts.holders(Role.OFFICER);
        disabled = List.of(OFFICER, OTHER);
        accounts.search("Reed", 10);
        keycloak.stop(0);
        assertThat(accounts.holders(Role.OFFICER)).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        assertThat(accounts.holders(Role.OFFICER)).isEmpty();
        assertThat(accounts.findKnown(List.of(OTHER))).isEmpty();
    }

    /** Taking somebody out of a list does not make it any younger. */
    @Test
    void whoWasNotFoundIsNotOnTheLastListWhichStillEnds() {
        users = List.of(OTHER, THIRD);
        accounts.holders(Role.OFFICER);
        clock.advance(Duration.ofMinutes(6));
        users = List.of(THIRD);
        accounts.find(List.of(OTHER, THIRD));
        keycloak.stop(0);
        assertThat(accounts.holders(Role.OFFICER))
                .extracting(Directory.Account::person)
                .containsExactly(THIRD);
        clock.advance(Duration.ofMinutes(4));
        assertThatThrownBy(() -> accounts.holders(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
    }

    @Test
    void aRoleThatWasTakenTwoMinutesAgoIsNotGivenWhileKeycloakAnswers() {
        accounts.holders(Role.OFFICER);
        otherNode.holders(Role.OFFICER);
        users = List.of(OFFICER);
        accounts.forget(OTHER);
        assertThat(accounts.holders(Role.OFFICER)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(otherNode.holders(Role.OFFICER)).isEmpty();
    }

    @Test
    void whoIsSuspendedOnAnotherNodeHoldsNoRole() {
        accounts.holders(Role.OFFICER);
        when(revoked.isRevoked(OTHER)).thenReturn(true);
        assertThat(accounts.holders(Role.OFFICER)).isEmpty();
        keycloak.stop(0);
        clock.advance(Duration.ofMinutes(4));
        assertThat(accounts.holders(Role.OFFICER)).isEmpty();
    }

    /** Nor do they get mail. The name was kept before. */
    @Test
    void whoIsSuspendedOnAnotherNodeHasNoName() {
        accounts.find(List.of(OTHER));
        when(revoked.isRevoked(OTHER)).thenReturn(true);
        assertThat(accounts.find(List.of(OTHER))).isEmpty();
        keycloak.stop(0);
        assertThat(accounts.findKnown(List.of(OTHER, THIRD))).isEmpty();
    }

    @Test
    void theLastListIsNotUsedAfterAChange() {
        accounts.holders(Role.OFFICER);
        accounts.forget(OTHER);
        keycloak.stop(0);
        assertThatThrownBy(() -> accounts.holders(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
    }

    @Test
    void aListThatWasReadDuringAChangeIsNotKept() {
        meanwhile = () -> accounts.forget(OTHER);
        accounts.holders(Role.OFFICER);
        keycloak.stop(0);
        assertThatThrownBy(() -> accounts.holders(Role.OFFICER)).isInstanceOf(Directory.Unavailable.class);
    }

    /** Otherwise a suspended officer would be offered for as long as names are kept. */
    @Test
    void whoIsForgottenMeanwhileIsAskedForAnew() {
        meanwhile = () -> accounts.forget(OTHER);
        accounts.search("Reed", 10);
        meanwhile = () -> {};
        accounts.find(List.of(OTHER));
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoIsForgottenWhileTheirNameIsReadIsAskedForAnew() {
        meanwhile = () -> accounts.forget(OTHER);
        accounts.find(List.of(OTHER));
        meanwhile = () -> {};
        accounts.find(List.of(OTHER));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aRoleIsNotKeptForLong() {
        accounts.holders(Role.OFFICER);
        clock.advance(Duration.ofMinutes(2));
        accounts.holders(Role.OFFICER);
        assertThat(asked).hasSize(2);
    }
}
