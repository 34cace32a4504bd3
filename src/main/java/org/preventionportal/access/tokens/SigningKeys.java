package org.preventionportal.access.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;
import org.springframework.stereotype.Component;

/**
 * The keys with which Keycloak signs tokens. While it does not answer, the keys of the last answer are used, so that
 * people who are signed in work on. Spring Security's own source refuses each token then, from five minutes after the
 * last answer on.
 */
@Component
class SigningKeys implements JwkSetUriJwtDecoderBuilderCustomizer {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 50_000;

    private final JWKSource<SecurityContext> keys;

    @Autowired
    SigningKeys(@Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URI address)
            throws MalformedURLException {
        this(address, KEPT);
    }

    /** @param kept after which time Keycloak is asked again; a token with an unknown key makes it asked at once */
    SigningKeys(URI address, Duration kept) throws MalformedURLException {
        int timeout = Math.toIntExact(TIMEOUT.toMillis());
        keys = JWKSourceBuilder.create(address.toURL(), new DefaultResourceRetriever(timeout, timeout, MAX_BYTES))
                .cache(kept.toMillis(), TIMEOUT.multipliedBy(2).toMillis())
                .refreshAheadCache(false)
                .rateLimited(false)
                .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                .build();
    }

    @Override
    public void customize(JwkSetUriJwtDecoderBuilder decoder) {
        decoder.jwtProcessorCustomizer(
                checks -> checks.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys)));
    }
}
