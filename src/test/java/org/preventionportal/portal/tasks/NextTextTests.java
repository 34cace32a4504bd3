package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** Tests what a partner's list says about what happens next. */
class NextTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ACCEPTED; Next session on Monday 7 December 2026."
                        + " Session on Monday 30 November 2026 to Monday 14 December 2026.",
                "IN_PROGRESS; Next session on Monday 7 December 2026."
                        + " Session on Monday 30 November 2026 to Monday 14 December 2026."
            })
    void theNextDayOfACourseComesBeforeItsFirstAndLast(String state, String text) {
        Input schedule = Input.of("startsOn", "2026-11-30")
                .with("endsOn", "2026-12-14")
                .with("startTime", null)
                .with("place", null);
        Input task = Input.of("state", state).with("schedule", schedule).with("nextSessionOn", "2026-12-07");
        String html = PageTemplates.render(
                "tasks/next", "next", Map.of("task", task, "writes", false, "today", "2026-12-03"));

        assertThat(html.replaceAll("<[^>]+>", "").strip()).isEqualTo(text);
    }
}
