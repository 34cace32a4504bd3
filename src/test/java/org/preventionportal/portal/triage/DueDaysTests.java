package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.portal.frame.Formats;

/** A row of the queue says when its target is due. A target that was due on a day off is not overdue yet. */
class DueDaysTests {

    private final DueDays due = new DueDays(new Formats(), LocalDate.of(2026, 12, 1));

    @ParameterizedTest
    @CsvSource({
        "RUNNING, 2026-12-01, 0, <strong>Today</strong>",
        "RUNNING, 2026-12-02, 0, <strong>Tomorrow</strong>",
        "RUNNING, 2026-12-03, 0, Thu 3 Dec",
        "RUNNING, 2026-11-29, 0, Since Sun 29 Nov",
        "OVERDUE, 2026-11-27, 1, <strong class=\"portal-error-text\">1 day overdue</strong>",
        "OVERDUE, 2026-11-26, 2, <strong class=\"portal-error-text\">2 days overdue</strong>",
        "MET, 2026-12-03, 0, ''"
    })
    void onlyATargetThatRunsHasADay(String state, String dueOn, int overdue, String html) {
        assertThat(due.html(Map.of("state", state, "dueOn", dueOn, "workingDaysOverdue", overdue)))
                .isEqualTo(html);
    }

    @Test
    void aRequestWithoutATargetHasNoDay() {
        assertThat(due.html(null)).isEmpty();
    }
}
