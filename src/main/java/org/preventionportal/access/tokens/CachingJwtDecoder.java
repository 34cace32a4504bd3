package org.preventionportal.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Caches valid tokens for five seconds, because checking a signature costs more than most queries. An expired token is
 * checked again, and failures are not cached.
 */
final class CachingJwtDecoder implements JwtDecoder {

    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int MAX_TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;

    /** A token that nobody sends any more does not stay in memory. */
    private final Cache<String, Checked> valid = Caffeine.newBuilder()
            .expireAfterWrite(AGE)
            .maximumSize(MAX_TOKENS)
            .scheduler(Scheduler.systemScheduler())
            .build();

    /** @param until when it has to be checked again, by the clock of the service */
    private record Checked(Jwt token, Instant until) {}

    CachingJwtDecoder(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        @Nullable Checked known = valid.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.token();
        }
        Jwt checked = decoder.decode(token); // outside the cache, whose locks a slow check would hold
        valid.put(token, new Checked(checked, until(checked)));
        return checked;
    }

    private Instant until(Jwt token) {
        Instant aged = clock.instant().plus(AGE);
        return token.getExpiresAt() != null && token.getExpiresAt().isBefore(aged) ? token.getExpiresAt() : aged;
    }
}
