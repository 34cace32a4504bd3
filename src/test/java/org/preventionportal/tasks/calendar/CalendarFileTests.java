package org.preventionportal.tasks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.delivery.activities.Schedule;

/** Checks the file against RFC 5545: times, whole days, escaped text, folded lines and cancellations. */
class CalendarFileTests {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 1);

    @Test
    void timesAreThoseOfLondonInUtc() {
        assertThat(lines(timed(SUMMER))).contains("DTSTART:20260701T083000Z", "DTEND:20260701T110000Z");
        assertThat(lines(timed(WINTER))).contains("DTSTART:20261201T093000Z", "DTEND:20261201T120000Z");
    }

    @Test
    void withoutTimesItLastsWholeDaysAndTheEndIsTheDayAfter() {
        assertThat(lines(Schedule.ofDays(SUMMER, SUMMER.plusDays(1), null, List.of())))
                .contains("DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260703", "TRANSP:TRANSPARENT")
                .noneMatch(line -> line.startsWith("LOCATION"));
    }

    /** A course on three Tuesdays does not block the weeks between them, nor the nights. */
    @Test
    void workOfSeveralDaysLastsWholeDaysAndSaysItsTimes() {
        var course = new Schedule(
                WINTER, WINTER.plusDays(14), LocalTime.of(10, 0), LocalTime.of(12, 0), "Town hall", List.of());

        assertThat(lines(course))
                .contains(
                        "DTSTART;VALUE=DATE:20261201",
                        "DTEND;VALUE=DATE:20261216",
                        "TRANSP:TRANSPARENT",
                        "DESCRIPTION:PP-7K3M9QX\\, North East\\nIt begins at 10:00 on the first day and ends at 12:00"
                                + " on the last day.\\nhttps://portal.example.org/tasks/tsk_1");
    }

    @Test
    void wordsAreEscapedAndLongLinesFoldedBetweenCharacters() {
        String place = "Neuadd y Dref, ystafell 2; drws \\ŵ\n" + "ŵ".repeat(80);
        String file = write(new Schedule(SUMMER, SUMMER, null, null, place, List.of()), false);

        assertThat(file).doesNotContain("\n\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
        assertThat(file.replace("\r\n ", ""))
                .contains("LOCATION:Neuadd y Dref\\, ystafell 2\\; drws \\\\ŵ\\n" + "ŵ".repeat(80));
    }

    @Test
    void aSessionNamesKindPartnerRegionAndLink() {
        assertThat(lines(timed(SUMMER)))
                .contains(
                        "UID:tsk_1@portal.example.org",
                        "SEQUENCE:7",
                        "SUMMARY:Training session: Northumberland County Council",
                        "DESCRIPTION:PP-7K3M9QX\\, North East\\nhttps://portal.example.org/tasks/tsk_1",
                        "URL:https://portal.example.org/tasks/tsk_1",
                        "STATUS:CONFIRMED");
        assertThat(write(timed(SUMMER), true)).contains("STATUS:CANCELLED");
    }

    private static Schedule timed(LocalDate day) {
        return new Schedule(day, day, LocalTime.of(9, 30), LocalTime.of(12, 0), null, List.of());
    }

    private static List<String> lines(Schedule schedule) {
        return List.of(write(schedule, false).replace("\r\n ", "").split("\r\n"));
    }

    private static String write(Schedule schedule, boolean isCancelled) {
        @Nullable String partner = "Northumberland County Council";
        var session = new Session(
                "tsk_1",
                new TaskId("tsk_1"),
                new TaskReference("PP-7K3M9QX"),
                7,
                Instant.parse("2026-06-01T10:00:00Z"),
                "Training session",
                partner,
                Region.NORTH_EAST,
                schedule,
                isCancelled);
        return new CalendarFile("https://portal.example.org").write(List.of(session));
    }
}
