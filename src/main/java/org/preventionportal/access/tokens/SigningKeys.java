package org.preventionportal.access.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;
import org.springframework.stereotype.Component;

/**
 * Reads the keys with which Keycloak signs tokens. While Keycloak does not answer, the keys of its last answer are
 * used, so that people who are signed in can work until their token ends. Spring Security's own source would refuse all
 * tokens from five minutes after the last answer.
 */
@Component
class SigningKeys implements JwkSetUriJwtDecoderBuilderCustomizer {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private static final Duration KEPT = Duration.ofMinutes(5);

    /**
     * Counted from the last answer. Its keys are used for {@link #KEPT}, and a token that was issued at the end of this
     * time lasts as long again. The cache may keep the keys for another {@link #KEPT}, so a stolen key works for 15
     * minutes at most.
     */
    private static final Duration KEPT_IN_OUTAGE = Duration.ofMinutes(10);

    private static final int TIMEOUT = Math.toIntExact(Duration.ofSeconds(2).toMillis());
    private static final int MAX_BYTES = 50_000;

    private final JWKSource<SecurityContext> keys;
    private volatile boolean isAway;

    @Autowired
    SigningKeys(@Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URI address)
            throws MalformedURLException {
        this(address, KEPT, KEPT_IN_OUTAGE);
    }

    /** @param kept how long keys are used before Keycloak is asked again. A token with an unknown key asks at once. */
    SigningKeys(URI address, Duration kept, Duration keptInOutage) throws MalformedURLException {
        keys = JWKSourceBuilder.create(new Keycloak(address.toURL()))
                .cache(kept.toMillis(), 2L * TIMEOUT)
                .refreshAheadCache(false)
                .rateLimited(false)
                .outageTolerant(keptInOutage.toMillis(), _ -> noteOutage())
                .build();
    }

    @Override
    public void customize(JwkSetUriJwtDecoderBuilder decoder) {
        decoder.jwtProcessorCustomizer(
                checks -> checks.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, this::find)));
    }

    /** An unknown key may be a new one: while Keycloak is away, nobody can say that the token is wrong. */
    private List<JWK> find(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        List<JWK> found = keys.get(wanted, context);
        if (found.isEmpty() && isAway) {
            throw new JWKSetUnavailableException("Keycloak does not answer, and the key is not known");
        }
        return found;
    }

    /** Logs the outage once, since anybody can send tokens with unknown keys. */
    private void noteOutage() {
        if (!isAway) {
            log.warn("Keycloak does not answer. Tokens are checked with its last keys");
        }
        isAway = true;
    }

    /** Asks Keycloak. The outage is over when keys have been read: a proxy may answer with a page in their place. */
    private final class Keycloak extends URLBasedJWKSetSource<SecurityContext> {

        Keycloak(URL address) {
            super(address, new DefaultResourceRetriever(TIMEOUT, TIMEOUT, MAX_BYTES));
        }

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            JWKSet answer = super.getJWKSet(refresh, currentTime, context);
            isAway = false;
            return answer;
        }
    }
}
