package org.preventionportal.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class SigningKeysTests {

    private static final RSAKey KNOWN = key("known");
    private static final RSAKey NEXT = key("next");

    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey published = KNOWN;
    private volatile boolean isAway;
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/certs", this::answer);
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void aKnownKeyIsUsedWhileKeycloakIsAway() throws Exception {
        JwtDecoder tokens = tokens(Duration.ofMillis(1));
        tokens.decode(signed(KNOWN));
        isAway = true;

        while (asked.get() < 3) {
            assertThat(tokens.decode(signed(KNOWN)).getSubject()).isEqualTo("somebody");
        }
    }

    @Test
    void keycloakIsAskedOnceForTheSameKey() throws Exception {
        JwtDecoder tokens = tokens(Duration.ofMinutes(5));
        tokens.decode(signed(KNOWN));
        tokens.decode(signed(KNOWN));

        assertThat(asked).hasValue(1);
    }

    @Test
    void aNewKeyIsReadAtOnce() throws Exception {
        JwtDecoder tokens = tokens(Duration.ofMinutes(5));
        tokens.decode(signed(KNOWN));
        published = NEXT;

        assertThat(tokens.decode(signed(NEXT)).getSubject()).isEqualTo("somebody");
        assertThatThrownBy(() -> tokens.decode(signed(KNOWN))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void nobodyIsTrustedBeforeKeysAreKnown() throws Exception {
        isAway = true;
        JwtDecoder tokens = tokens(Duration.ofMinutes(5));

        assertThatThrownBy(() -> tokens.decode(signed(KNOWN)))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private JwtDecoder tokens(Duration kept) throws IOException {
        URI address = URI.create(
                "http://localhost:%d/certs".formatted(keycloak.getAddress().getPort()));
        var decoder = NimbusJwtDecoder.withJwkSetUri(address.toString());
        new SigningKeys(address, kept).customize(decoder);
        return decoder.build();
    }

    private void answer(HttpExchange request) throws IOException {
        asked.incrementAndGet();
        byte[] keys = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
        try (request) {
            request.sendResponseHeaders(isAway ? 503 : 200, isAway ? -1 : keys.length);
            if (!isAway) {
                request.getResponseBody().write(keys);
            }
        }
    }

    private static String signed(RSAKey key) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().subject("somebody").build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
