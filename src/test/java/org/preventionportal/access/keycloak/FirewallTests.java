package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Tests that headers are checked as strictly as Spring Security's default checks them. */
class FirewallTests {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0085b", "a\nb", "a\u007f", "a\u0378b"})
    void aControlCharacterOrAnUnassignedOneIsRefused(String value) {
        assertThatExceptionOfType(RequestRejectedException.class).isThrownBy(() -> read(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer a.b-c_d", "a\tb", "Môn", "\uD83D\uDE00"})
    void everythingElseIsAccepted(String value) {
        assertThat(read(value)).isEqualTo(value);
    }

    private static String read(String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Test", value);
        return SecurityConfiguration.firewall().getFirewalledRequest(request).getHeader("X-Test");
    }
}
