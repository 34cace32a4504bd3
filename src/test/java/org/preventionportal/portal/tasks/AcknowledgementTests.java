package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks which entry of a history is said to have acknowledged the request. */
class AcknowledgementTests {

    @Test
    void theFirstResponseAcknowledges() {
        assertThat(implied("REQUESTED", "SHARED", "ACCEPTED", "INFORMATION_REQUESTED"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void anAcknowledgementIsNotSaidTwice() {
        assertThat(implied("REQUESTED", "ACKNOWLEDGED", "ACCEPTED")).isNull();
    }

    @Test
    void aRequestThatWaitsIsNotAcknowledged() {
        assertThat(implied("REQUESTED", "WITHDRAWN")).isNull();
    }

    @Test
    void nothingIsToAcknowledgeWithoutATarget() {
        assertThat(Acknowledgement.implied(Map.of("history", history("RECORDED", "ACCEPTED"))))
                .isNull();
    }

    private static @Nullable Object implied(String... actions) {
        Object entry = Acknowledgement.implied(
                Map.of("acknowledgeTarget", Map.of("state", "MET"), "history", history(actions)));
        return entry instanceof Map<?, ?> found ? found.get("action") : null;
    }

    private static List<Map<String, String>> history(String... actions) {
        return Stream.of(actions).map(action -> Map.of("action", action)).toList();
    }
}
