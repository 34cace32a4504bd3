package org.preventionportal.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveredWorkTests {

    private static final DeliveredWork WORK = new DeliveredWork();

    private static Map<String, Object> activity(String... stages) {
        return Map.of(
                "reach", Stream.of(stages).map(stage -> Map.of("stage", stage)).toList());
    }

    @Test
    void workIsRecordedIfAnyActivityReachedSomebody() {
        assertThat(WORK.isAnyRecorded(
                        Map.of("activities", List.of(activity("EXPECTED"), activity("EXPECTED", "DELIVERED")))))
                .isTrue();
    }

    @Test
    void expectedPeopleAreNotReached() {
        assertThat(WORK.isAnyRecorded(Map.of("activities", List.of(activity("EXPECTED"), activity()))))
                .isFalse();
    }
}
