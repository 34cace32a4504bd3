package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks which entry of a history is said to have acknowledged the request. */
class AcknowledgementTests {

    private static final Map<String, Object> REQUESTED = Map.of("action", "REQUESTED", "isResponse", false);
    private static final Map<String, Object> ACKNOWLEDGED = response("ACKNOWLEDGED");
    private static final Map<String, Object> ASKED = response("INFORMATION_REQUESTED");
    private static final Map<String, Object> ACCEPTED = response("ACCEPTED");

    @Test
    void theFirstResponseAcknowledges() {
        assertThat(implied(List.of(REQUESTED, ASKED, ACCEPTED))).isEqualTo(ASKED);
    }

    @Test
    void anAcknowledgementIsNotSaidTwice() {
        assertThat(implied(List.of(REQUESTED, ACKNOWLEDGED, ACCEPTED))).isNull();
    }

    @Test
    void aRequestThatWaitsIsNotAcknowledged() {
        assertThat(implied(List.of(REQUESTED))).isNull();
    }

    @Test
    void nothingIsToAcknowledgeWithoutATarget() {
        assertThat(Acknowledgement.implied(Map.of("history", List.of(REQUESTED, ACCEPTED))))
                .isNull();
    }

    private static Map<String, Object> response(String action) {
        return Map.of("action", action, "isResponse", true);
    }

    private static @Nullable Map<?, ?> implied(List<Map<String, Object>> history) {
        return Acknowledgement.implied(Map.of("acknowledgeTarget", Map.of("state", "MET"), "history", history));
    }
}
