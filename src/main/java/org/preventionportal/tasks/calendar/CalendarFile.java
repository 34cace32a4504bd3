package org.preventionportal.tasks.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.delivery.activities.Schedule;

/**
 * Writes sessions as an iCalendar file (RFC 5545). Times are in UTC, so that no definition of a time zone is needed. A
 * session of which only the days are known, and one of several days, lasts whole days: from its first time to its last
 * one, it would block the nights and the days between.
 *
 * @param portal the public address of the portal
 */
record CalendarFile(String portal) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int MAX_OCTETS = 75;

    String write(List<Session> sessions) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Prevention Portal//Sessions//EN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:Prevention sessions");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        line(text, "X-PUBLISHED-TTL:PT4H");
        sessions.forEach(session -> event(text, session));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private void event(StringBuilder text, Session session) {
        String page = "%s/tasks/%s".formatted(portal, session.task());
        line(text, "BEGIN:VEVENT");
        line(text, "UID:%s@%s".formatted(session.uid(), portal.replaceFirst("^\\w+://", "")));
        line(text, "DTSTAMP:" + TIME.format(session.updatedAt()));
        line(text, "SEQUENCE:" + session.changeCount());
        times(text, session.schedule());
        line(text, "SUMMARY:" + escaped(title(session)));
        if (session.schedule().place() != null) {
            line(text, "LOCATION:" + escaped(session.schedule().place()));
        }
        line(text, "DESCRIPTION:" + escaped(description(session, page)));
        line(text, "URL:" + page);
        line(text, session.isCancelled() ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        line(text, "CLASS:PRIVATE");
        line(text, "END:VEVENT");
    }

    private static void times(StringBuilder text, Schedule schedule) {
        Instant start = schedule.startsAt();
        Instant end = schedule.endsAt();
        if (start != null && end != null && schedule.isOfOneDay()) {
            line(text, "DTSTART:" + TIME.format(start));
            line(text, "DTEND:" + TIME.format(end));
        } else {
            LocalDate dayAfter = schedule.endsOn().plusDays(1);
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(schedule.startsOn()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(dayAfter));
            line(text, "TRANSP:TRANSPARENT"); // whole days make nobody busy
        }
    }

    private static String description(Session session, String page) {
        Schedule schedule = session.schedule();
        String facts = "%s, %s".formatted(session.reference(), session.region().label());
        String times = schedule.startTime() == null || schedule.isOfOneDay()
                ? ""
                : "It begins at %s on the first day and ends at %s on the last day.%n"
                        .formatted(schedule.startTime(), schedule.endTime());
        return "%s%n%s%s".formatted(facts, times, page);
    }

    private static String title(Session session) {
        return session.partner() == null ? session.kind() : session.kind() + ": " + session.partner();
    }

    private static String escaped(@Nullable String words) {
        return words == null
                ? ""
                : words.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cc}", "");
    }

    /** Folds a line after 75 octets, never within a character. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MAX_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
