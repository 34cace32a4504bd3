package org.preventionportal.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found valid for five seconds, because a signature costs more to check than most queries.
 * So a token that expires is accepted for five seconds more than the clock skew allows. What was refused is checked
 * again.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final int MAX_TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> valid;

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.valid = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MAX_TOKENS)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        return valid.get(token, decoder::decode);
    }
}
