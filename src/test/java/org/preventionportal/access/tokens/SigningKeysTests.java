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
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@ExtendWith(OutputCaptureExtension.class)
class SigningKeysTests {

    private static final RSAKey KNOWN = key("known");
    private static final RSAKey NEXT = key("next");
    private static final int MAX_TRIES = 10_000;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey published = KNOWN;
    private volatile boolean isAway;
    private volatile @Nullable String page;
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

        staysReadable(tokens, signed(KNOWN));
    }

    @Test
    void aKnownKeyIsForgottenAfterALongOutage() throws Exception {
        JwtDecoder tokens = tokens(new SigningKeys(address(), Duration.ofMillis(1), Duration.ofMillis(1)));
        String token = signed(KNOWN);
        tokens.decode(token);
        isAway = true;

        assertThatThrownBy(() -> IntStream.range(0, MAX_TRIES).forEach(_ -> tokens.decode(token)))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void anUnknownKeyIsNotCalledWrongWhileKeycloakIsAway() throws Exception {
        JwtDecoder tokens = tokens(Duration.ofMinutes(5));
        tokens.decode(signed(KNOWN));
        published = NEXT;
        isAway = true;

        assertThatThrownBy(() -> tokens.decode(signed(NEXT)))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
        isAway = false;
        assertThat(tokens.decode(signed(NEXT)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aPageInPlaceOfTheKeysDoesNotEndTheOutage(CapturedOutput log) throws Exception {
        JwtDecoder tokens = tokens(Duration.ofMinutes(5));
        tokens.decode(signed(KNOWN));
        page = "<html>Back soon</html>";

        for (int tried = 0; tried < 3; tried++) {
            assertThatThrownBy(() -> tokens.decode(signed(NEXT)))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
        assertThat(log.getOut()).containsOnlyOnce("Keycloak does not answer");
    }

    @Test
    void theDecoderOfSpringBootUsesTheseKeys() throws Exception {
        var keys = new SigningKeys(address(), Duration.ofMillis(1), Duration.ofMinutes(5));
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OAuth2ResourceServerAutoConfiguration.class))
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + address())
                .withBean(SigningKeys.class, () -> keys)
                .run(service -> {
                    JwtDecoder tokens = service.getBean(JwtDecoder.class);
                    tokens.decode(signed(KNOWN));
                    isAway = true;
                    staysReadable(tokens, signed(KNOWN));
                });
    }

    private void staysReadable(JwtDecoder tokens, String token) {
        for (int tried = 0; asked.get() < 3 && tried < MAX_TRIES; tried++) {
            assertThat(tokens.decode(token).getSubject()).isEqualTo("somebody");
        }
        assertThat(asked).hasValueGreaterThanOrEqualTo(3);
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
        return tokens(new SigningKeys(address(), kept, Duration.ofMinutes(5)));
    }

    private JwtDecoder tokens(SigningKeys keys) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(address().toString());
        keys.customize(decoder);
        return decoder.build();
    }

    private URI address() {
        return URI.create(
                "http://localhost:%d/certs".formatted(keycloak.getAddress().getPort()));
    }

    private void answer(HttpExchange request) throws IOException {
        asked.incrementAndGet();
        String answer = Objects.requireNonNullElseGet(page, () -> new JWKSet(published).toString());
        byte[] keys = answer.getBytes(StandardCharsets.UTF_8);
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
