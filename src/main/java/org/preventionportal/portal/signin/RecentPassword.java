package org.preventionportal.portal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Requires of an ID token that the person has given the password a short time ago. Keycloak asks for it again because
 * of {@code max_age}, which somebody at a browser that was left open could remove from the address.
 */
class RecentPassword implements OAuth2TokenValidator<Jwt> {

    static final Duration MAX_AGE = Duration.ofMinutes(15);

    /** For the life of a code, 60 seconds, and for clocks that do not agree. */
    private static final Duration LEEWAY = Duration.ofSeconds(90);

    private static final OAuth2Error TOO_OLD =
            new OAuth2Error("invalid_id_token", "The password was given too long ago", null);

    private final Clock clock;

    RecentPassword(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant given = token.getClaimAsInstant(IdTokenClaimNames.AUTH_TIME);
        return given != null && given.plus(MAX_AGE).plus(LEEWAY).isAfter(clock.instant())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(TOO_OLD);
    }
}
