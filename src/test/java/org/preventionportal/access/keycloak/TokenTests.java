package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tests tokens of the real Keycloak: what a valid one says, and that others are refused. */
@PortalTest
class TokenTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private RevokedAccounts revoked;

    @Autowired
    private JwtDecoder decoder;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTNER_NORTH | roles=[PARTNER], regions=[], viewerCanRequestTasks=true, viewerCanTriage=false",
                "LEAD_NORTH | roles=[PARTNER, PARTNER_LEAD], regions=[], viewerCanRequestTasks=true, viewerCanTriage=false",
                "PARTNER_NONE | roles=[PARTNER], regions=[], viewerCanRequestTasks=false, viewerCanTriage=false",
                "OFFICER_NORTH_EAST | roles=[OFFICER], regions=[NORTH_EAST], viewerCanRequestTasks=false, viewerCanTriage=true",
                "OFFICER_NO_REGION | roles=[OFFICER], regions=[], viewerCanRequestTasks=false, viewerCanTriage=false",
                "OFFICER_UNKNOWN_REGION | roles=[OFFICER], regions=[], viewerCanRequestTasks=false, viewerCanTriage=false",
                "OFFICER_AND_EVALUATOR | roles=[OFFICER, EVALUATOR], regions=[SOUTH_EAST], viewerCanRequestTasks=false, viewerCanTriage=true",
                "MANAGER | roles=[PROGRAMME_MANAGER], regions=[], viewerCanRequestTasks=false, viewerCanTriage=true",
                "NOBODY | roles=[], regions=[], viewerCanRequestTasks=false, viewerCanTriage=false",
            })
    void theViewerIsWhoTheTokenSays(Account account, String expected) {
        assertThat(portal.text(account, "access/viewer", Map.of()))
                .contains(expected, account.id().value());
    }

    @Test
    void otherTokensOfTheSameRealmAreRefused() {
        refused(() -> Tokens.grant(Account.MANAGER, "prevention-development", "openid", "id_token"));
        refused(() -> Tokens.grant(Account.MANAGER, "prevention-development", "openid", "refresh_token"));
        refused(() -> Tokens.grant(Account.MANAGER, "other-application", "openid", "access_token"));
        refused(() -> Tokens.grant(Account.MANAGER, "other-audience", "openid", "access_token"));
        // An ID token that names our API as its audience: only its type gives it away.
        refused(() -> Tokens.grant(Account.MANAGER, "other-audience", "openid", "id_token"));
    }

    @Test
    void forgedTokensAreRefused() {
        String token = Tokens.of(Account.PARTNER_NORTH);
        String[] parts = token.split("\\.", -1);
        String none = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        char last = parts[2].charAt(10);
        refused(() -> none + "." + parts[1] + ".");
        refused(() -> parts[0] + "." + parts[1] + "." + parts[2].replace(last, last == 'A' ? 'B' : 'A'));
        refused(() -> "nonsense");
    }

    @Test
    void aTokenEndsWithItsFiveMinutes() {
        String token = Tokens.grant(Account.PARTNER_NORTH, "prevention-development", "organization:*", "access_token");
        clock.advance(Duration.ofSeconds(310));
        assertThat(status(token)).as("within the clock skew").isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aTokenNamesNobody() {
        String payload = new String(
                java.util.Base64.getUrlDecoder()
                        .decode(Tokens.of(Account.PARTNER_NORTH).split("\\.", -1)[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(payload).doesNotContain("email", "Nora", "Northfield", "partner.north");
    }

    @Test
    void aRefusedTokenLeavesAnEntry() {
        refused(() -> Tokens.grant(Account.MANAGER, "other-application", "openid", "access_token"));
        assertThat(database.dump("audit")).contains("signIn", "DENIED");
    }

    private void refused(Supplier<String> token) {
        assertThat(status(token.get())).isEqualTo(401);
    }

    private int status(String token) {
        return portal.client()
                .post()
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } }"))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    /** Somebody else may have the token, and only that may be why the account was suspended. */
    @Test
    void aTokenFromBeforeASuspensionStaysRefusedAfterIt() {
        Account account = Account.PARTNER_NORTH;
        String before = Tokens.grant(account, "prevention-development", "organization:*", "access_token");
        revoked.suspend(account.id(), Account.ADMIN.id());
        clock.advance(Duration.ofSeconds(2));
        revoked.reinstate(account.id());
        try {
            assertThat(status(before)).isEqualTo(401);

            clock.advance(Duration.ofMinutes(11));
            revoked.refresh();
            assertThat(database.dump("suspendedAccounts"))
                    .doesNotContain(account.id().value());
        } finally {
            revoked.forget(account.id());
        }
    }

    @Test
    void aTokenFromAfterASuspensionIsAccepted() {
        Account account = Account.PARTNER_NORTH;
        revoked.suspend(account.id(), Account.ADMIN.id());
        revoked.reinstate(account.id());
        clock.advance(Duration.ofSeconds(2));
        try {
            assertThat(status(Tokens.grant(account, "prevention-development", "organization:*", "access_token")))
                    .isEqualTo(200);
        } finally {
            revoked.forget(account.id());
        }
    }

    /** Keycloak does not know the account, so that it cannot let it sign in again. */
    @Test
    void whatIsRefusedStaysSoIfKeycloakChangesNothing() {
        var unknown = new PersonId(UUID.randomUUID().toString());
        revoked.suspend(unknown, Account.ADMIN.id());
        List<Document> suspension = suspensions();
        SecurityContextHolder.getContext()
                .setAuthentication(new ApiTokenConverter().convert(decoder.decode(Tokens.of(Account.ADMIN))));
        try {
            assertThatThrownBy(() -> administration.reinstate(unknown)).isInstanceOf(Directory.Unavailable.class);

            assertThat(revoked.isRevoked(unknown)).isTrue();
            assertThat(suspensions()).isEqualTo(suspension);

            revoked.reinstate(unknown);
            List<Document> ended = suspensions();
            assertThatThrownBy(() -> administration.suspend(unknown, Account.ADMIN.id()))
                    .isInstanceOf(Directory.Unavailable.class);
            assertThat(suspensions()).isEqualTo(ended);
        } finally {
            SecurityContextHolder.clearContext();
            revoked.forget(unknown);
        }
    }

    /** Not as text, because an engine may change the order of fields. */
    private List<Document> suspensions() {
        return database.dump("suspendedAccounts").lines().map(Document::parse).toList();
    }
}
