package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** The first page lists each task once, at its next session. */
class UpcomingSessionsTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);

    private static final Input LATER = task("later", "2026-12-10", "2026-12-10");
    private static final Input COURSE = planned(task("course", "2026-11-23", "2026-12-20"), "2026-12-06");
    private static final Input PREPARATION = planned(task("preparation", "2026-12-14", "2026-12-14"), "2026-12-04");
    private static final Input NOT_STARTED = planned(task("not started", "2026-12-01", "2026-12-20"), "2026-12-07");
    private static final Input UNSCHEDULED =
            planned(Input.of("title", "unscheduled").with("schedule", null), "2026-12-03");

    @Test
    void theNextSessionIsFirst() {
        assertThat(titles(upcoming(UNSCHEDULED, COURSE, NOT_STARTED, LATER, PREPARATION)))
                .containsExactly("unscheduled", "preparation", "course", "not started", "later");
    }

    @Test
    void aDayBeforeTodayIsNoNextSession() {
        Input today = task("today", "2026-12-02", "2026-12-02");
        Input recorded = task("recorded", "2026-11-25", "2026-12-01").with("nextSessionOn", null);
        Input undated = Input.of("title", "undated").with("schedule", null).with("plannedActivities", List.of());

        assertThat(titles(upcoming(recorded, today, undated))).containsExactly("today");
    }

    @Test
    void fiveAreListed() {
        assertThat(upcoming(IntStream.range(0, 15).mapToObj(_ -> COURSE).toArray(Input[]::new))
                        .first())
                .hasSize(5);
    }

    @Test
    void thePageSaysTheDayAndWhatItBelongsTo() {
        Input times = task("morning", "2026-12-03", "2026-12-03")
                .with(
                        "schedule",
                        Input.of("startsOn", "2026-12-03")
                                .with("endsOn", "2026-12-03")
                                .with("startTime", "09:30")
                                .with("endTime", "12:00"));

        assertThat(days(LATER)).isEqualTo("Thursday 10 December 2026");
        assertThat(days(times)).isEqualTo("Thursday 3 December 2026, 09:30 to 12:00");
        assertThat(days(task("two days", "2026-12-03", "2026-12-04")))
                .isEqualTo("Thursday 3 December 2026, to Friday 4 December 2026");
        assertThat(days(COURSE)).isEqualTo("Sunday 6 December 2026, 23 November 2026 to 20 December 2026");
        assertThat(days(PREPARATION)).isEqualTo("Friday 4 December 2026");
        assertThat(days(UNSCHEDULED)).isEqualTo("Thursday 3 December 2026");
    }

    private static String days(Input task) {
        UpcomingSessions.Session session = upcoming(task).first().getFirst();
        String html = PageTemplates.render(
                "delivery/parts", "when", Input.of("next", session.next()).with("schedule", task.get("schedule")));
        return html.replaceAll("\\s+", " ")
                .replaceAll(" ?<span[^>]*>", ", ")
                .replaceAll("<[^>]+>", "")
                .strip();
    }

    private static UpcomingSessions upcoming(Input... tasks) {
        return UpcomingSessions.of(Map.of("nodes", List.of(tasks)), WEDNESDAY);
    }

    private static List<Object> titles(UpcomingSessions upcoming) {
        return upcoming.first().stream()
                .<Object>map(session -> session.task().get("title"))
                .toList();
    }

    private static Input task(String title, String startsOn, String endsOn) {
        Input schedule = Input.of("startsOn", startsOn)
                .with("endsOn", endsOn)
                .with("startTime", null)
                .with("endTime", null);
        return Input.of("title", title)
                .with("schedule", schedule)
                .with("nextSessionOn", startsOn)
                .with("plannedActivities", List.of());
    }

    /** The activity is the next session. */
    private static Input planned(Input task, String day) {
        return task.with("nextSessionOn", day).with("plannedActivities", List.of(Map.of("date", day)));
    }
}
