package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that would only be found wrong by a reader of an email stop the start. */
class MailPropertiesTests {

    private static MailProperties withUrl(String url) {
        return new MailProperties(url, "portal@example.org", Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    @Test
    void theAddressOfThePortalHasAScheme() {
        assertThat(withUrl("https://portal.example.org").host()).isEqualTo("portal.example.org");
        assertThat(withUrl("http://localhost:8080").host()).isEqualTo("localhost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withUrl("portal.example.org"))
                .withMessageContaining("PORTAL_URL must begin with https://");
    }

    /** Links add their own path to it, and the portal refuses one with two slashes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///",
                "https://:8443",
                "https://portal.example.org/",
                "https://portal.example.org/portal",
                "https://portal.example.org?",
                "https://portal.example.org#top",
                "https://officer@portal.example.org",
                "https://portal example.org",
                "https://portal_1.example.org"
            })
    void theAddressOfThePortalEndsWithItsHostOrPort(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withUrl(url))
                .withMessageContaining("PORTAL_URL must end with the name of the host or its port");
    }
}
