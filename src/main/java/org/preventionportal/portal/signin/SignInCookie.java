package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EncryptedJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.type.TypeReference;

/**
 * Keeps what a sign-in has begun with (state, nonce and the verifier of PKCE) in an encrypted cookie. People who never
 * come back from Keycloak leave nothing in the database.
 */
final class SignInCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String NAME = "__Host-sign-in";
    private static final TypeReference<Begun> BEGUN = new TypeReference<>() {};
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final EncryptedJson encryption;
    private final Clock clock;

    /** @param encryption of JSON as Spring Security writes its own types */
    SignInCookie(EncryptedJson encryption, Clock clock) {
        this.encryption = encryption;
        this.clock = clock;
    }

    private record Begun(OAuth2AuthorizationRequest request, Instant at) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> read(cookie.getValue()))
                .orElse(null);
    }

    private Optional<OAuth2AuthorizationRequest> read(String value) {
        return encryption
                .decrypt(NAME, value, BEGUN)
                .filter(recent -> recent.at.plus(LIFE).isAfter(clock.instant()))
                .map(Begun::request);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
        } else {
            send(encryption.encrypt(NAME, new Begun(begun, clock.instant())), LIFE, response);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        send("", Duration.ZERO, response);
        return loadAuthorizationRequest(request);
    }

    private static void send(String value, Duration life, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax") // Keycloak's answer comes from another site
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
