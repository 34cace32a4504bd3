package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.support.PageTemplates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.context.Context;

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
        LocaleContextHolder.setLocale(Locale.UK);
        Map<String, @Nullable Object> schedule = new HashMap<>();
        schedule.put("startsOn", SESSION.toString());
        schedule.put("endsOn", SESSION.toString());
        schedule.put("startTime", null);
        schedule.put("place", "Town hall");
        Map<String, @Nullable Object> task = new HashMap<>();
        task.put("id", "tsk_1");
        task.put("state", state);
        task.put("kind", "TRAINING");
        task.put("schedule", schedule);
        task.put("deliveredReach", reach);
        task.put("activities", List.of());
        task.put("outcomes", List.of());
        task.put("officer", null);
        task.put("partner", null);
        var context = new Context(Locale.UK);
        context.setVariable("task", task);
        context.setVariable("today", SESSION.plusDays(daysLater).toString());
        context.setVariable("frame", Map.of("officer", false));
        context.setVariable("formats", new Formats());
        context.setVariable("labels", new PageTemplates.Codes());
        return PageTemplates.engine().process("tasks/session", Set.of("session"), context);
    }
}
