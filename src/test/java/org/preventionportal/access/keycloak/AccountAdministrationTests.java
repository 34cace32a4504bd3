package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.preventionportal.access.CallerAuthentication;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Account;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** A Keycloak that goes away after it has taken a role or a second factor, and before it has done the rest. */
@SliceTest
class AccountAdministrationTests {

    private static final PersonId OFFICER = Account.OFFICER_NORTH_EAST.id();
    private static final PersonId UNKNOWN = new PersonId("00000000-0000-4000-8000-000000000404");

    private static final String USER =
            "{\"id\": \"%s\", \"username\": \"officer\", \"enabled\": true}".formatted(OFFICER);

    /** By the ends of their paths. Any other path is that of a list of users. */
    private static final Map<String, String> ANSWERS = Map.of(
            OFFICER.value(),
            USER,
            "/token",
            "{\"access_token\": \"any\", \"token_type\": \"Bearer\", \"expires_in\": 300}",
            "/role-mappings/realm",
            "[{\"id\": \"1\", \"name\": \"officer\"}]",
            "/credentials",
            "[{\"id\": \"2\", \"type\": \"otp\"}]");

    @Autowired
    private MutableClock clock;

    @Autowired
    private RevokedAccounts revoked;

    @Autowired
    private PendingSignOuts signOuts;

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private HttpServer keycloak;
    private final List<Object> events = new ArrayList<>();
    private Directory directory;
    private AccountAdministration administration;
    private PersonAccounts accounts;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            boolean isChange = exchange.getRequestMethod().equals("DELETE");
            if (isChange) {
                changes.add(exchange.getRequestURI().getPath());
            }
            byte[] answer = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(
                    status(exchange.getRequestURI().getPath(), isChange), isChange ? -1 : answer.length);
            if (!isChange) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        keycloak.start();
        var outage = new KeycloakOutage(clock);
        var configuration = new KeycloakConfiguration();
        var properties = new KeycloakProperties(
                "http://127.0.0.1:" + keycloak.getAddress().getPort(), "realm", Duration.ofSeconds(20), "any");
        Client connections = configuration.keycloakConnections(properties);
        Keycloak client = configuration.keycloak(properties, connections);
        RealmResource realm = configuration.realm(client, properties);
        var known = new AccountCache(
                realm.users(), configuration.roleAssignments(client, properties), outage, revoked, clock::nanos);
        OrganizationsMembersResource memberships = realm.organizations().members();
        var callers = new Callers(realm.users(), memberships, outage, revoked, clock::nanos);
        directory = new Directory(known, callers, outage, realm.users(), memberships);
        accounts = new PersonAccounts(
                realm.users(),
                configuration.roleAssignments(client, properties),
                memberships,
                directory,
                revoked,
                signOuts);
        var access = new AdministratorAccess(properties, connections, configuration.tokenExchange(properties));
        administration = new AccountAdministration(access, realm.roles(), directory, revoked, signOuts, events::add);
        SecurityContextHolder.getContext()
                .setAuthentication(new CallerAuthentication(Jwt.withTokenValue("any")
                        .header("alg", "none")
                        .subject(Account.ADMIN.id().value())
                        .claim("roles", List.of("admin"))
                        .build()));
    }

    private int status(String path, boolean isChange) {
        if (path.endsWith(UNKNOWN.value())) {
            return 404;
        }
        return changes.isEmpty() ? 200 : isChange ? 204 : 503;
    }

    private static String answer(String path) {
        return ANSWERS.keySet().stream()
                .filter(path::endsWith)
                .findFirst()
                .map(ANSWERS::get)
                .orElse("[%s]".formatted(USER));
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        keycloak.stop(0);
        revoked.forget(OFFICER);
        clock.reset();
    }

    @Test
    void whoseRolesAreHalfChangedIsNotOnTheLastList() {
        assertThat(directory.officers()).hasSize(1);

        assertThatThrownBy(() -> administration.setRoles(OFFICER, List.of(), List.of(), Account.ADMIN.id()))
                .isInstanceOf(Directory.Unavailable.class);

        assertThat(changes).singleElement().asString().endsWith(OFFICER + "/role-mappings/realm");
        assertThatThrownBy(() -> directory.officers()).isInstanceOf(Directory.Unavailable.class);
    }

    /** It cannot be tried again, since there is no second factor any more. */
    @Test
    void allTokensAreRefusedWhileASessionThatWasBegunInBetweenMayGoOn() {
        assertThatThrownBy(() -> administration.removeSecondFactor(OFFICER, Account.ADMIN.id()))
                .isInstanceOf(Directory.Unavailable.class);

        assertThat(changes).singleElement().asString().endsWith(OFFICER + "/credentials/2");
        assertThat(revoked.refusesToken(OFFICER, clock.instant().plusSeconds(1)))
                .isTrue();
        assertThat(events).containsExactly(AccountChanged.revoked(OFFICER));
        assertThat(signOuts.all()).containsExactly(OFFICER);
    }

    @Test
    void newTokensAreAcceptedOnceTheSessionsAreEnded() {
        assertThatThrownBy(() -> administration.removeSecondFactor(OFFICER, Account.ADMIN.id()))
                .isInstanceOf(Directory.Unavailable.class);
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> accounts.signOut(OFFICER)).isInstanceOf(Directory.Unavailable.class);
        assertThat(signOuts.all()).containsExactly(OFFICER);
        changes.clear();

        accounts.signOut(OFFICER);

        assertThat(revoked.refusesToken(OFFICER, clock.instant().minusSeconds(1)))
                .isTrue();
        assertThat(revoked.refusesToken(OFFICER, clock.instant())).isFalse();
        assertThat(signOuts.all()).isEmpty();
    }

    @Test
    void whoIsDeletedMeanwhileIsNotSignedOutForEver() {
        signOuts.begin(UNKNOWN, Account.ADMIN.id());

        accounts.signOut(UNKNOWN);

        assertThat(signOuts.all()).isEmpty();
    }

    /** Sessions go on, and it can be tried again. */
    @Test
    void aSecondFactorStaysIfTheSessionsCannotBeEnded() {
        keycloak.stop(0);

        assertThatThrownBy(() -> administration.removeSecondFactor(OFFICER, Account.ADMIN.id()))
                .isInstanceOf(Directory.Unavailable.class);

        assertThat(changes).isEmpty();
        assertThat(revoked.refusesToken(OFFICER, clock.instant().minusSeconds(1)))
                .isFalse();
        assertThat(events).isEmpty();
    }

    /** Nothing has changed, so pages keep the list. */
    @Test
    void aChangeThatDoesNotBeginLeavesTheLastList() {
        assertThat(directory.officers()).hasSize(1);
        keycloak.stop(0);

        assertThatThrownBy(() -> administration.setRoles(OFFICER, List.of(), List.of(), Account.ADMIN.id()))
                .isInstanceOf(Directory.Unavailable.class);

        assertThat(directory.officers()).hasSize(1);
    }
}
