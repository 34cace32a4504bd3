package org.preventionportal.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveredWorkTests {

    private static final DeliveredWork WORK = new DeliveredWork();

    private static Map<String, Object> activity(String date, String... stages) {
        return Map.of(
                "date",
                date,
                "reach",
                List.of(stages).stream().map(stage -> Map.of("stage", stage)).toList());
    }

    @Test
    void theLastDayIsThatOfAnActivityThatReachedSomebody() {
        assertThat(WORK.lastDay(Map.of(
                        "activities",
                        List.of(
                                activity("2026-03-09", "EXPECTED", "DELIVERED"),
                                activity("2026-03-02", "DELIVERED"),
                                activity("2026-03-20", "EXPECTED"),
                                activity("2026-03-21")))))
                .isEqualTo("2026-03-09");
    }

    @Test
    void aTaskThatReachedNobodyHasNone() {
        assertThat(WORK.lastDay(Map.of("activities", List.of(activity("2026-03-20", "EXPECTED")))))
                .isNull();
    }
}
