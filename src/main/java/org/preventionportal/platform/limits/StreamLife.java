package org.preventionportal.platform.limits;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says when a stream of events ends: when the token that opened it expires, five minutes later at most, or seconds
 * after the token is refused, since nothing else checks it again.
 */
@Component
class StreamLife {

    private static final Duration MAX = Duration.ofMinutes(5);

    private final OAuth2TokenValidator<Jwt> checks;
    private final Clock clock;
    private final Duration pause;

    /** @param pause between two checks of a token */
    StreamLife(List<OAuth2TokenValidator<Jwt>> checks, Clock clock, @Value("${portal.live.pause}") Duration pause) {
        this.checks = new DelegatingOAuth2TokenValidator<>(checks);
        this.clock = clock;
        this.pause = pause;
    }

    /** Signals once the stream has to end. */
    Flux<Long> end(@Nullable Authentication person) {
        return person != null && person.getCredentials() instanceof Jwt token
                ? Flux.merge(Mono.delay(left(token)), Flux.interval(pause).filter(_ -> isRefused(token)))
                : Mono.delay(MAX).flux();
    }

    private Duration left(Jwt token) {
        return Optional.ofNullable(token.getExpiresAt())
                .map(end -> Duration.between(clock.instant(), end))
                .filter(left -> left.compareTo(MAX) < 0)
                .orElse(MAX);
    }

    private boolean isRefused(Jwt token) {
        return checks.validate(token).hasErrors();
    }
}
