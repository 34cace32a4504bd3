package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** Tests what an officer reads as the next step of a task. */
class NextStepTests {

    private static final String AMEND = "Amend it, or send the partner a message.";
    private static final String CLOSED =
            "The partner disputes an outcome of a closed period. Send the partner a message. "
                    + "A programme manager can reopen the period.";

    /** Outcomes are written by their number; those in brackets were observed in a closed period. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPLETED | 1 | The partner disputes an outcome. " + AMEND,
                "COMPLETED | (1) | " + CLOSED,
                "COMPLETED | (1) 2 | The partner disputes an outcome. " + AMEND,
                "COMPLETED | (1) 2 3 | The partner disputes 2 outcomes. " + AMEND,
                "IN_PROGRESS | (1) 2 | The partner disputes an outcome. " + AMEND
                        + " Record your activities and the people reached.",
                "IN_PROGRESS | (1) | " + CLOSED + " Record your activities and the people reached."
            })
    void aDisputedOutcomeIsAmendedOrItsPeriodReopened(String state, String disputed, String text) {
        String html = next(state, disputed);

        assertThat(html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip())
                .isEqualTo(text);
        assertThat(html).contains("/tasks/tsk_1/outcomes/" + (disputed.contains(" 2") ? "2" : "1"));
    }

    private static String next(String state, String disputed) {
        List<Input> outcomes = Arrays.stream(disputed.split(" "))
                .map(outcome -> Input.of("id", outcome.replaceAll("[()]", ""))
                        .with("partner", Map.of("id", "org_1"))
                        .with("verification", "DISPUTED")
                        .with("isInClosedPeriod", outcome.startsWith("(")))
                .toList();
        Input task = Input.of("id", "tsk_1")
                .with("state", state)
                .with("schedule", null)
                .with("outcomes", outcomes);
        return PageTemplates.render(
                "delivery/parts", "next", Map.of("task", task, "done", false, "today", "2026-12-01", "isDated", false));
    }
}
