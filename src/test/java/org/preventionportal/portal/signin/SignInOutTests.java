package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInOutTests {

    /** A proxy on port 8443 that names no port makes the portal believe in 443. */
    @ParameterizedTest
    @CsvSource({
        "https://portal.example.org/tasks?state=REQUESTED&after=a%2Fb, /tasks?state=REQUESTED&after=a%2Fb",
        "http://localhost:8080/, /",
        "/, /",
        "https://portal.example.org//evil.example/x, /",
        "//evil.example/x, /x",
        "////evil.example/x, /",
        "https://portal.example.org/\\evil.example/x, /",
        "https://portal.example.org/%5Cevil.example/x, /%5Cevil.example/x",
        "https://portal.example.org, /",
        "mailto:somebody@evil.example, /",
        "https://portal.example.org/tasks?search=50%, /"
    })
    void afterSigningInTheBrowserStaysAtItsAddress(String saved, String target) {
        assertThat(SignInOut.withinPortal(saved)).isEqualTo(target);
    }
}
