package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** Tests what partners read about a session whose day is over. */
class SessionTextTests {

    private static final LocalDate SESSION = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, 0, 1, 0, true",
        "IN_PROGRESS, 0, 1, 0, true",
        "IN_PROGRESS, 0, 0, 0, false",
        "IN_PROGRESS, 20, 1, 0, false",
        "IN_PROGRESS, 0, 1, 20, false",
        "COMPLETED, 0, 1, 0, false"
    })
    void aPartnerIsAskedWhetherItTookPlaceUntilItsDeliveryIsRecorded(
            String state, int professionals, int daysLater, int others, boolean isAsked) {
        String card = card(state, Map.of("professionals", professionals, "youngPeople", 0, "other", others), daysLater);

        assertThat(card.contains("If the session did not take place")).isEqualTo(isAsked);
        assertThat(card.contains("Who took part")).isEqualTo(professionals + others > 0);
    }

    private static String card(String state, Map<String, Integer> reach, int daysLater) {
        Input schedule = Input.of("startsOn", SESSION.toString())
                .with("endsOn", SESSION.toString())
                .with("startTime", null)
                .with("place", "Town hall");
        Input task = Input.of("id", "tsk_1")
                .with("state", state)
                .with("kind", "TRAINING")
                .with("schedule", schedule)
                .with("deliveredReach", reach)
                .with("activities", List.of())
                .with("outcomes", List.of())
                .with("officer", null)
                .with("partner", null);
        String today = SESSION.plusDays(daysLater).toString();
        return PageTemplates.render(
                "tasks/session", "session", Map.of("task", task, "today", today, "frame", Map.of("officer", false)));
    }
}
