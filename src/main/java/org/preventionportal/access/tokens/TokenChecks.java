package org.preventionportal.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** Checks what a token must hold by itself. Boot adds signature, issuer and audience. */
@Configuration(proxyBeanMethods = false)
class TokenChecks {

    /** Puts a cache in front of Boot's decoder and its checks. */
    @Bean
    static BeanPostProcessor cachedTokens(ObjectProvider<Clock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new CachingJwtDecoder(decoder, clock.getObject()) : bean;
            }
        };
    }

    @Bean
    OAuth2TokenValidator<Jwt> clockSkew(Clock clock) {
        var times = new JwtTimestampValidator(Duration.ofSeconds(30));
        times.setClock(clock);
        return times;
    }

    /** An ID token or a refresh token is signed with the same key, but does not permit calls of the API. */
    @Bean
    OAuth2TokenValidator<Jwt> bearerToken() {
        return new JwtClaimValidator<String>("typ", "Bearer"::equals);
    }

    @Bean
    OAuth2TokenValidator<Jwt> subject() {
        return new JwtClaimValidator<String>("sub", Objects::nonNull);
    }
}
