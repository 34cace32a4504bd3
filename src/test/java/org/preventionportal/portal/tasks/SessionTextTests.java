package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.delivery.NextSession;
import org.preventionportal.portal.frame.PageFrame;
import org.preventionportal.portal.frame.PageFrame.Release;
import org.preventionportal.support.Input;
import org.preventionportal.support.PageTemplates;

/** Tests what partners read about a session. */
class SessionTextTests {

    private static final LocalDate SESSION = LocalDate.of(2026, 12, 1);
    private static final Map<String, Integer> NOBODY = Map.of("professionals", 0, "youngPeople", 0, "other", 0);

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
        Map<String, Integer> reach = Map.of("professionals", professionals, "youngPeople", 0, "other", others);
        String card = card(state, reach, schedule(0, null, "Town hall"), daysLater);

        assertThat(card.contains("If the session did not take place")).isEqualTo(isAsked);
        assertThat(card.contains("Who took part")).isEqualTo(professionals + others > 0);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void aPlaceIsMissedUntilTheDayIsOver(int daysLater, boolean isMissed) {
        assertThat(card("ACCEPTED", NOBODY, schedule(0, null, null), daysLater).contains("The place is not known yet."))
                .isEqualTo(isMissed);
        assertThat(card("ACCEPTED", NOBODY, schedule(0, null, "Town hall"), daysLater))
                .contains("Town hall")
                .doesNotContain("The place is not known yet.");
    }

    @Test
    void aSessionOfTwoDaysSaysBothWithTheirTimes() {
        String card = card("ACCEPTED", NOBODY, schedule(1, "09:30", "Town hall"), 0);

        assertThat(words(card)).contains("Tuesday 1 December 2026, 09:30 to Wednesday 2 December 2026, 12:00");
    }

    /** The days of a course. */
    @Test
    void whatIsPlannedIsListedByDay() {
        List<Map<String, Object>> planned = List.of(activity(7, "Second part"), activity(14, "Third part"));

        String card = card("IN_PROGRESS", NOBODY, schedule(14, null, null), planned, 1);
        assertThat(words(card))
                .contains(
                        "Tuesday 8 December 2026, Library: Second part Tuesday 15 December 2026, Library: Third part");
        assertThat(card("COMPLETED", NOBODY, schedule(14, null, null), planned, 1))
                .doesNotContain("Planned activities");
    }

    /** The first day has a time, the others have places of their own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Tuesday 1 December 2026, 09:30 From 1 December 2026, 09:30, to 15 December 2026, 12:00 Town hall",
                "1 | Tuesday 8 December 2026 From 1 December 2026, 09:30, to 15 December 2026, 12:00 Library"
            })
    void aCourseIsHeadedByItsNextDay(int daysLater, String heading) {
        Input course = task("IN_PROGRESS", NOBODY, schedule(14, "09:30", "Town hall"))
                .with("plannedActivities", List.of(activity(7, "Second part")))
                .with("nextSessionOn", SESSION.plusDays(daysLater * 7L).toString());

        assertThat(words(card(course, daysLater))).contains("Your session " + heading + " Planned activities");
    }

    @Test
    void aCourseWithoutTimesSaysItsDays() {
        Input course = task("IN_PROGRESS", NOBODY, schedule(14, null, "Town hall"))
                .with("plannedActivities", List.of(activity(7, "Second part")))
                .with("nextSessionOn", SESSION.toString());

        assertThat(words(card(course, 0)))
                .contains("Tuesday 1 December 2026 From 1 December 2026 to 15 December 2026 Town hall");
    }

    @Test
    void aCourseWithADayToComeIsNotOver() {
        Input course = task("IN_PROGRESS", NOBODY, schedule(14, null, null))
                .with("plannedActivities", List.of(activity(21, "Review")))
                .with("nextSessionOn", SESSION.plusDays(21).toString());

        assertThat(card(course, 15)).contains("Tuesday 22 December 2026").doesNotContain("This day is over.");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, true", "IN_PROGRESS, false"})
    void onlyATaskThatHasNotBegunHasNoDayYet(String state, boolean isMissed) {
        Input undated = task(state, NOBODY, schedule(0, null, null)).with("schedule", null);

        assertThat(card(undated, 0).contains("No day is set yet.")).isEqualTo(isMissed);
    }

    /** A schedule has the day, and a course the day of each activity. */
    @ParameterizedTest
    @CsvSource({"false, 1, true", "true, 1, false", "true, 2, true"})
    void workWithoutAScheduleHasItsDay(boolean isScheduled, int activities, boolean isDated) {
        var figure = Map.of("stage", "DELIVERED", "kind", "PROFESSIONALS", "people", 20, "isEstimate", false);
        Map<String, Object> workshop = Map.of("date", SESSION.toString(), "reach", List.of(figure));
        Map<String, Integer> reach = Map.of("professionals", 20, "youngPeople", 0, "other", 0);
        Input completed = task("COMPLETED", reach, schedule(0, null, null))
                .with("activities", Collections.nCopies(activities, workshop));

        String card = words(card(isScheduled ? completed : completed.with("schedule", null), 1));

        assertThat(card.contains(" 1 December 2026: 20 ")).isEqualTo(isDated);
    }

    /** A suspended organisation can send nothing. */
    @Test
    void onlyThoseWhoCanWriteAreAskedWhatHasChanged() {
        Input completed = task("COMPLETED", NOBODY, schedule(0, null, null));

        assertThat(card(completed, 1)).contains("Send the officer a message about what has changed");
        assertThat(card(completed.with("conversationPartners", List.of()), 1))
                .doesNotContain("Send the officer a message about what has changed");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private static Map<String, Object> activity(int day, String description) {
        return Map.of("date", SESSION.plusDays(day).toString(), "place", "Library", "description", description);
    }

    private static Input schedule(int days, @Nullable String startTime, @Nullable String place) {
        return Input.of("startsOn", SESSION.toString())
                .with("endsOn", SESSION.plusDays(days).toString())
                .with("startTime", startTime)
                .with("endTime", startTime == null ? null : "12:00")
                .with("place", place);
    }

    private static String card(String state, Map<String, Integer> reach, Input schedule, int daysLater) {
        return card(state, reach, schedule, List.of(), daysLater);
    }

    private static String card(
            String state,
            Map<String, Integer> reach,
            Input schedule,
            List<Map<String, Object>> planned,
            int daysLater) {
        return card(task(state, reach, schedule).with("plannedActivities", planned), daysLater);
    }

    private static Input task(String state, Map<String, Integer> reach, Input schedule) {
        return Input.of("id", "tsk_1")
                .with("state", state)
                .with("kind", "TRAINING")
                .with("schedule", schedule)
                .with("deliveredReach", reach)
                .with("plannedActivities", List.of())
                .with("activities", List.of())
                .with("outcomes", List.of())
                .with("officer", null)
                .with("partner", null)
                .with("conversationPartners", List.of(Map.of("id", "ptn_1")));
    }

    private static String card(Input task, int daysLater) {
        String today = SESSION.plusDays(daysLater).toString();
        var release = new Release("development", null, null);
        var frame = new PageFrame(
                Caller.ANONYMOUS, "", "", List.of(), Map::of, Map::of, null, null, "/tasks/any", release, "");
        return PageTemplates.render(
                "tasks/session",
                "session",
                Map.of(
                        "task",
                        task,
                        "nextSession",
                        NextSession.of(task),
                        "toVerify",
                        List.of(),
                        "today",
                        today,
                        "frame",
                        frame,
                        "links",
                        new Addresses()));
    }

    /** Addresses that remember no list. */
    public record Addresses() {

        public String withBack(String path, String list) {
            return path + "?list=" + list;
        }
    }
}
