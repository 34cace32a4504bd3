package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Ports;

class ServiceProcessTests {

    @Test
    void nobodyWaitsForAProcessThatHasEnded() {
        try (ServiceProcess service = ServiceProcess.start(List.of("--no-such-option"), List.of())) {
            assertThatThrownBy(() -> service.awaitReady(Ports.free()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("not ready, and ended with 1", "Unrecognized option: --no-such-option");
        }
    }
}
