package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings that would only be found wrong by a reader of an email stop the start. */
class MailPropertiesTests {

    private static MailProperties withUrl(String url) {
        return new MailProperties(url, "portal@example.org", Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    @Test
    void theAddressOfThePortalHasAScheme() {
        assertThat(withUrl("https://portal.example.org").host()).isEqualTo("portal.example.org");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withUrl("portal.example.org"))
                .withMessageContaining("PORTAL_URL must begin with https://");
    }
}
