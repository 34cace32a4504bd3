package org.preventionportal.portal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;

/**
 * Requires of an ID token that the person has given the password a short time ago. Keycloak asks for it again because
 * of {@code max_age}, which somebody at a browser that was left open could remove from the address.
 */
final class RecentPassword {

    static final Duration MAX_AGE = Duration.ofMinutes(15);

    /** For the life of a code, 60 seconds, and for clocks that do not agree. */
    private static final Duration LEEWAY = Duration.ofSeconds(90);

    private RecentPassword() {}

    static OAuth2TokenValidator<Jwt> validator(Clock clock) {
        return new JwtClaimValidator<Instant>(
                IdTokenClaimNames.AUTH_TIME,
                given -> given != null && given.plus(MAX_AGE).plus(LEEWAY).isAfter(clock.instant()));
    }
}
