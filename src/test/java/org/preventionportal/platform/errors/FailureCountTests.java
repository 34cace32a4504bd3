package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FailureCountTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FailureCount failures = new FailureCount(registry);

    /** Neither the session of a person nor then the page could be read. */
    @Test
    void aRequestThatFailsTwiceCountsOnce() {
        var request = new MockHttpServletRequest();
        failures.countUnavailable(request);
        failures.countUnavailable(request);
        failures.countFailed(request);
        failures.countUnavailable(new MockHttpServletRequest());

        assertThat(registry.get(FailureCount.METRIC)
                        .tag("outcome", "unavailable")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.getMeters()).hasSize(1);
    }
}
