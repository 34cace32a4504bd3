package org.preventionportal.portal.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Provides a valid access token for a session and renews it with the refresh token. Keycloak accepts a refresh token
 * once and ends the session if it is used again, so one request renews the token and the others wait, on every node.
 */
@Component
@ConditionalOnWebApplication
class AccessTokenRefresher {

    private static final Logger log = LoggerFactory.getLogger(AccessTokenRefresher.class);
    private static final Duration LEFT = Duration.ofSeconds(20);
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration KEPT_FOR = Duration.ofSeconds(5);
    private static final int MAX_KEPT = 10_000;

    private final RetryTemplate waiting = new RetryTemplate(RetryPolicy.builder()
            .includes(NotRenewedYet.class)
            .maxRetries(Long.MAX_VALUE)
            .delay(PAUSE)
            .timeout(MAX_WAIT)
            .build());
    private final SingleFlight<Optional<OAuth2AuthorizedClient>> renewals = new SingleFlight<>();

    private final TokenStore store;
    private final Locks locks;
    private final RefreshTokenOAuth2AuthorizedClientProvider refreshing;
    private final JwtDecoder decoder;
    private final Clock clock;

    /** So that not each page reads and decrypts its tokens. They are checked each time. */
    private final Cache<String, OAuth2AuthorizedClient> kept;

    AccessTokenRefresher(
            TokenStore store,
            Locks locks,
            RefreshTokenOAuth2AuthorizedClientProvider refreshing,
            JwtDecoder decoder,
            Clock clock,
            Ticker ticker) {
        this.store = store;
        this.locks = locks;
        this.refreshing = refreshing;
        this.decoder = decoder;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(KEPT_FOR)
                .maximumSize(MAX_KEPT)
                .scheduler(Scheduler.systemScheduler())
                .ticker(ticker)
                .build();
    }

    /** Says that Keycloak does not answer. */
    static class Unavailable extends RuntimeException {

        private Unavailable(Throwable cause) {
            super(cause);
        }
    }

    private static class NotRenewedYet extends RuntimeException {

        private NotRenewedYet() {
            super(null, null, false, false);
        }
    }

    /**
     * Returns the token; empty if the person has to sign in again, for example because the account was disabled.
     *
     * @throws Unavailable if Keycloak does not answer
     */
    Optional<Jwt> find(String key) {
        return Optional.ofNullable(kept.getIfPresent(key))
                .filter(this::isFresh)
                .or(() -> stored(key))
                .flatMap(this::decoded);
    }

    private Optional<OAuth2AuthorizedClient> stored(String key) {
        Optional<OAuth2AuthorizedClient> known = store.find(key);
        if (known.isPresent() && !isFresh(known.get())) {
            known = renewals.result(key, () -> renewed(key));
        }
        known.ifPresent(client -> kept.put(key, client));
        return known;
    }

    /** Waits while another node renews the token. */
    private Optional<OAuth2AuthorizedClient> renewed(String key) {
        try {
            return waiting.invoke(() -> {
                locks.runExclusively("sign-in " + key, () -> renew(key));
                Optional<OAuth2AuthorizedClient> client = store.find(key);
                if (client.isPresent() && !isFresh(client.get())) {
                    throw new NotRenewedYet();
                }
                return client;
            });
        } catch (NotRenewedYet _) {
            return Optional.empty();
        }
    }

    void forget(String key) {
        kept.invalidate(key);
        store.remove(key);
    }

    private boolean isFresh(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end != null && end.isAfter(clock.instant().plus(LEFT));
    }

    private void renew(String key) {
        Optional<OAuth2AuthorizedClient> stale = store.find(key).filter(client -> !isFresh(client));
        if (stale.isEmpty()) {
            return; // another request was quicker
        }
        try {
            var context = OAuth2AuthorizationContext.withAuthorizedClient(stale.get())
                    .principal(
                            new PreAuthenticatedAuthenticationToken(stale.get().getPrincipalName(), ""))
                    .build();
            OAuth2AuthorizedClient renewed = refreshing.authorize(context);
            if (renewed == null) {
                store.remove(key);
            } else {
                store.replace(key, renewed);
            }
        } catch (OAuth2AuthorizationException refused) {
            if (!refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                log.warn("Tokens could not be renewed: {}", refused.getError().getErrorCode());
                throw new Unavailable(refused);
            }
            store.remove(key);
        }
    }

    private Optional<Jwt> decoded(OAuth2AuthorizedClient client) {
        try {
            return Optional.of(decoder.decode(client.getAccessToken().getTokenValue()));
        } catch (BadJwtException unusable) {
            return Optional.empty();
        } catch (JwtException keysUnknown) {
            log.warn("A token could not be checked: Keycloak does not answer, and its keys are not known");
            throw new Unavailable(keysUnknown);
        }
    }
}
