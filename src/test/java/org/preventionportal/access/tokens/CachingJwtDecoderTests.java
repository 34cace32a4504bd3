package org.preventionportal.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.MutableClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CachingJwtDecoderTests {

    private final MutableClock clock = new MutableClock();
    private final List<String> checked = new ArrayList<>();
    private final Instant expiresAt = clock.instant().plusSeconds(60);
    private final CachingJwtDecoder tokens = new CachingJwtDecoder(this::check, clock);

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("The signature is wrong");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("person of " + token)
                .expiresAt(expiresAt)
                .build();
    }

    @Test
    void aValidTokenIsCheckedOnceInFiveSeconds() {
        Jwt first = tokens.decode("one");
        clock.advance(Duration.ofSeconds(2));
        assertThat(tokens.decode("one")).isSameAs(first);
        assertThat(checked).containsExactly("one");

        clock.advance(Duration.ofSeconds(4));
        tokens.decode("one");

        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void anExpiredTokenIsCheckedAgain() {
        clock.advance(Duration.ofSeconds(58));
        tokens.decode("one");
        clock.advance(Duration.ofSeconds(2));
        tokens.decode("one");

        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void eachTokenIsItsOwn() {
        assertThat(tokens.decode("one").getSubject()).isEqualTo("person of one");
        assertThat(tokens.decode("other").getSubject()).isEqualTo("person of other");
    }

    @Test
    void whatWasRefusedIsCheckedAgain() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(checked).containsExactly("forged", "forged");
    }
}
