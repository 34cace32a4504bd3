package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.support.MutableClock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

class SignInCookieTests {

    private static final OAuth2AuthorizationRequest REQUEST = OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri("https://keycloak.example.org/auth")
            .clientId("prevention-portal")
            .redirectUri("https://portal.example.org/login/oauth2/code/keycloak")
            .scope("openid")
            .state("the state")
            .attributes(attributes -> attributes.put("code_verifier", "the verifier"))
            .build();

    private final MutableClock clock = new MutableClock();
    private final SignInCookie cookie = withSecret("the secret of this portal");

    private SignInCookie withSecret(String secret) {
        var json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(getClass().getClassLoader()))
                .build();
        return new SignInCookie(new EncryptedJson(secret, json), clock);
    }

    @Test
    void aSignInGoesOnWithWhatItHasBegunWith() {
        OAuth2AuthorizationRequest found = cookie.loadAuthorizationRequest(with(begun().getValue()));

        assertThat(found).usingRecursiveComparison().isEqualTo(REQUEST);
    }

    @Test
    void theCookieIsForThisHostAndShowsNothing() {
        Cookie begun = begun();

        assertThat(begun.getName()).startsWith("__Host-");
        assertThat(begun.getSecure()).isTrue();
        assertThat(begun.isHttpOnly()).isTrue();
        assertThat(begun.getPath()).isEqualTo("/");
        assertThat(begun.getMaxAge()).isEqualTo(600);
        assertThat(begun.getValue()).hasSizeLessThan(3_000);
    }

    @Test
    void aSignInHasTenMinutes() {
        String begun = begun().getValue();
        clock.advance(Duration.ofMinutes(10));

        assertThat(cookie.loadAuthorizationRequest(with(begun))).isNull();
    }

    @Test
    void aForeignCookieIsIgnored() {
        String begun = begun().getValue();

        assertThat(withSecret("another secret").loadAuthorizationRequest(with(begun)))
                .isNull();
        assertThat(cookie.loadAuthorizationRequest(with("!"))).isNull();
        assertThat(cookie.loadAuthorizationRequest(with("AAAA"))).isNull();
        assertThat(cookie.loadAuthorizationRequest(new MockHttpServletRequest()))
                .isNull();
    }

    @Test
    void aCookieIsUsedOnce() {
        var response = new MockHttpServletResponse();

        OAuth2AuthorizationRequest used = cookie.removeAuthorizationRequest(with(begun().getValue()), response);

        assertThat(used).usingRecursiveComparison().isEqualTo(REQUEST);
        assertThat(Objects.requireNonNull(response.getCookie(SignInCookie.NAME)).getMaxAge())
                .isZero();
    }

    private Cookie begun() {
        var response = new MockHttpServletResponse();
        cookie.saveAuthorizationRequest(REQUEST, new MockHttpServletRequest(), response);
        return Objects.requireNonNull(response.getCookie(SignInCookie.NAME));
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(SignInCookie.NAME, value));
        return request;
    }
}
