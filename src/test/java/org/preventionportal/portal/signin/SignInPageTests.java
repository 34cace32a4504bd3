package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.development.Neighbours;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Keycloak's pages look like the portal's. */
class SignInPageTests {

    private static final String SIGN_IN =
            "/realms/prevention/protocol/openid-connect/auth?client_id=prevention-portal&response_type=code&scope=openid"
                    + "&redirect_uri=http://localhost:%d/login/oauth2/code/keycloak&code_challenge_method=S256"
                            .formatted(Neighbours.shared().portalPort())
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final RestClient keycloak =
            RestClient.create(Neighbours.shared().keycloak().url());

    @Test
    void theSignInPageHasTheThemeAndLetsNobodyFrameIt() {
        ResponseEntity<String> page = get(SIGN_IN);

        var styles = Pattern.compile("href=\"([^\"]+)\" rel=\"stylesheet\"")
                .matcher(String.valueOf(page.getBody()))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(styles).singleElement().asString().endsWith("/login/prevention/css/prevention.css");
        assertThat(get(styles.getFirst()).getBody()).contains("#kc-header", "prefers-color-scheme: dark");
        assertThat(page.getBody()).contains("<title>Sign in to Prevention Portal</title>", "/js/prevention.js");
        assertThat(page.getBody())
                .contains("/privacy\">How we use data</a>", "/accessibility\">Accessibility</a>", "call 999");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("frame-ancestors 'self'", "object-src 'none'", "base-uri 'self'");
    }

    @Test
    void theMarkIsThePortals() throws IOException {
        assertThat(Path.of("keycloak/themes/prevention/login/resources/img/mark.svg"))
                .hasSameTextualContentAs(Path.of("src/main/resources/portal/assets/mark.svg"));
    }

    /** The message must not reveal to a person who guesses passwords or codes that an account is locked. */
    @ParameterizedTest
    @ValueSource(strings = {"accountTemporarilyDisabledMessage", "accountPermanentlyDisabledMessage"})
    void aLockedAccountGetsTheSameMessage(String locked) throws IOException {
        var words = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("keycloak/themes/prevention/login/messages/messages_en.properties"))) {
            words.load(file);
        }

        assertThat(words.getProperty(locked)).isNotBlank().isEqualTo(words.getProperty("invalidUserMessage"));
        assertThat(words.getProperty(locked + "Totp")).isNotBlank().isEqualTo(words.getProperty("invalidTotpMessage"));
    }

    private ResponseEntity<String> get(String path) {
        return keycloak.get().uri(path).retrieve().toEntity(String.class);
    }
}
