package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.MutableClock;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

/** The browser can leave out that Keycloak shall ask for the password. */
class RecentPasswordTests {

    private final MutableClock clock = new MutableClock();
    private final OAuth2TokenValidator<Jwt> recent = RecentPassword.validator(clock);

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT-30S, true", "PT15M, true", "PT16M, true", "PT17M, false", "PT10H, false"})
    void thePasswordWasGivenAQuarterOfAnHourAgoAtMost(Duration ago, boolean isRecent) {
        Jwt token = token().claim("auth_time", clock.instant().minus(ago)).build();

        assertThat(recent.validate(token).hasErrors()).isNotEqualTo(isRecent);
    }

    @Test
    void aTokenThatDoesNotSayWhenIsRefused() {
        assertThat(recent.validate(token().build()).hasErrors()).isTrue();
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("any").header("alg", "RS256").issuedAt(Instant.EPOCH);
    }
}
