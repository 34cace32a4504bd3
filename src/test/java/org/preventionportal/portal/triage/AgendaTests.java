package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.portal.delivery.NextSession;

/** Checks on which day of the agenda a task is, and in which order. */
class AgendaTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);
    private final Agenda agenda = new Agenda(WEDNESDAY);

    @Test
    void tasksAreGroupedByTheDayOfWhatComesNext() {
        assertThat(shown(
                        task("none", "ACCEPTED", null, null),
                        task("later", "ACCEPTED", "2026-12-14", "2026-12-14"),
                        task("sunday of next week", "ACCEPTED", "2026-12-13", "2026-12-13"),
                        task("next week", "ACCEPTED", "2026-12-07", "2026-12-07"),
                        task("sunday", "ACCEPTED", "2026-12-06", "2026-12-06"),
                        task("afternoon", "ACCEPTED", "2026-12-02", "2026-12-02", "14:00"),
                        task("morning", "ACCEPTED", "2026-12-02", "2026-12-02", "09:30"),
                        task("until the 20th", "IN_PROGRESS", "2026-12-01", "2026-12-20"),
                        task("until tomorrow", "IN_PROGRESS", "2026-11-03", "2026-12-03"),
                        task("last day", "IN_PROGRESS", "2026-11-30", "2026-12-02"),
                        task("first day", "IN_PROGRESS", "2026-12-02", "2026-12-09", "16:00"),
                        task("begun early", "IN_PROGRESS", "2026-12-04", "2026-12-04"),
                        task("over", "IN_PROGRESS", "2026-11-01", "2026-12-01"),
                        task("not started", "ACCEPTED", "2026-11-30", "2026-12-20")))
                .containsExactly(
                        "Overdue: not started, over",
                        "Today: last day, morning, afternoon, first day",
                        "Under way: until tomorrow, until the 20th",
                        "This week: begun early, sunday",
                        "Next week: next week, sunday of next week",
                        "Later: later",
                        "No date yet: none");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, today", "2026-12-01, yesterday", "2026-11-29, 3 days ago", "2023-12-02, '1,096 days ago'"})
    void aTaskSaysItsAge(LocalDate since, String age) {
        Map<String, Object> task = task("task", "ACCEPTED", null, null);
        task.put("requestedAt", since + "T12:00:00Z");

        assertThat(agenda.item(task).age()).isEqualTo(age);
    }

    @Test
    void aTaskThatHasBegunIsAtItsNextActivity() {
        Map<String, Object> ahead = planned(task("ahead", "ACCEPTED", "2026-12-08", "2026-12-20"), "2026-12-15");
        ahead.put("nextSessionOn", "2026-12-08");
        assertThat(shown(
                        planned(task("course", "IN_PROGRESS", "2026-12-01", "2026-12-20"), "2026-12-08", "2026-12-15"),
                        planned(task("today", "IN_PROGRESS", "2026-12-01", "2026-12-20"), "2026-12-02"),
                        planned(task("follow-up", "IN_PROGRESS", "2026-12-01", "2026-12-03"), "2026-12-10"),
                        ahead,
                        planned(task("preparation", "ACCEPTED", "2026-12-14", "2026-12-20"), "2026-12-04"),
                        planned(task("not started", "ACCEPTED", "2026-12-01", "2026-12-20"), "2026-12-08"),
                        planned(task("over", "IN_PROGRESS", "2026-11-01", "2026-12-01"), "2026-12-08")))
                .containsExactly(
                        "Overdue: not started, over",
                        "Today: today",
                        "Under way: follow-up",
                        "This week: preparation",
                        "Next week: course, ahead");
    }

    @Test
    void thePlaceIsThatOfTheActivityOrTheOneOfTheTask() {
        Map<String, Object> course = planned(task("course", "IN_PROGRESS", "2026-12-01", "2026-12-20"), "2026-12-08");
        course.put("schedule", Map.of("startsOn", "2026-12-01", "endsOn", "2026-12-20", "place", "Town hall"));
        assertThat(agenda.item(course).next().place()).isEqualTo("Town hall");

        course.put("plannedActivities", List.of(Map.of("date", "2026-12-08", "place", "Library")));
        assertThat(agenda.item(course).next().place()).isEqualTo("Library");

        course.put("state", "ACCEPTED");
        course.put("behindScheduleSince", "2026-12-01");
        assertThat(agenda.item(course).next()).isEqualTo(new NextSession(WEDNESDAY.minusDays(1), "Town hall", false));
    }

    @Test
    void anActivityCanBePlannedBeforeTheTaskIsScheduled() {
        Map<String, Object> task = planned(task("unscheduled", "ACCEPTED", null, null), "2026-12-04");

        assertThat(shown(task)).containsExactly("This week: unscheduled");
    }

    /** The first one is the next session. */
    private static Map<String, Object> planned(Map<String, Object> task, String... days) {
        task.put("nextSessionOn", days[0]);
        task.put(
                "plannedActivities",
                Stream.of(days).map(day -> Map.of("date", day)).toList());
        return task;
    }

    @Test
    void aTaskIsAsOldAsItsRequest() {
        Map<String, Object> requested = new HashMap<>(task("asked", "ACCEPTED", null, null));
        requested.put("requestedAt", "2026-11-30T23:59:00Z");
        assertThat(agenda.item(requested).since()).isEqualTo("2026-11-30");
        assertThat(agenda.item(task("recorded", "ACCEPTED", null, null)).since())
                .isEqualTo("2026-11-01");
    }

    @Test
    void whatIsOverdueSaysByHowManyDays() {
        assertThat(daysOverdue(task("not started", "ACCEPTED", "2026-11-30", "2026-12-20")))
                .isEqualTo(2);
        assertThat(daysOverdue(task("over", "IN_PROGRESS", "2026-11-01", "2026-12-01")))
                .isEqualTo(1);
        assertThat(daysOverdue(task("today", "ACCEPTED", "2026-12-02", "2026-12-02")))
                .isZero();
        assertThat(daysOverdue(task("later", "ACCEPTED", "2026-12-14", "2026-12-14")))
                .isZero();
        assertThat(daysOverdue(task("none", "ACCEPTED", null, null))).isZero();
    }

    private long daysOverdue(Map<String, Object> task) {
        return agenda.item(task).daysOverdue();
    }

    @SafeVarargs
    private List<String> shown(Map<String, Object>... tasks) {
        return agenda.groups(Stream.of(tasks).map(agenda::item).toList()).stream()
                .map(group -> group.heading() + ": "
                        + String.join(
                                ", ",
                                group.items().stream()
                                        .map(item -> String.valueOf(item.task().get("title")))
                                        .toList()))
                .toList();
    }

    private static Map<String, Object> task(
            String title, String state, @Nullable String startsOn, @Nullable String endsOn) {
        return task(title, state, startsOn, endsOn, null);
    }

    private static Map<String, Object> task(
            String title,
            String state,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable String startTime) {
        Map<String, Object> task =
                new HashMap<>(Map.of("title", title, "state", state, "createdAt", "2026-11-01T10:00:00Z"));
        if (startsOn != null && endsOn != null) {
            Map<String, Object> schedule = new HashMap<>(Map.of("startsOn", startsOn, "endsOn", endsOn));
            if (startTime != null) {
                schedule.put("startTime", startTime);
            }
            task.put("schedule", schedule);
            Optional.of(state.equals("ACCEPTED") ? startsOn : endsOn)
                    .filter(day -> LocalDate.parse(day).isBefore(WEDNESDAY))
                    .ifPresent(day -> task.put("behindScheduleSince", day));
            Stream.of(startsOn, endsOn)
                    .filter(day -> !LocalDate.parse(day).isBefore(WEDNESDAY))
                    .findFirst()
                    .ifPresent(day -> task.put("nextSessionOn", day));
        }
        return task;
    }
}
