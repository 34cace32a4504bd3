package org.preventionportal.portal.triage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.delivery.NextSession;

/**
 * Groups an officer's tasks by the day of what comes next: the first day of a task, its next planned activity, or the
 * last day of one that is in progress and has begun.
 *
 * @param today the day that the others are compared with
 */
record Agenda(LocalDate today) {

    /** The groups in the order in which they are shown. */
    enum When {
        OVERDUE("Overdue"),
        TODAY("Today"),
        UNDER_WAY("Under way"),
        THIS_WEEK("This week"),
        NEXT_WEEK("Next week"),
        LATER("Later"),
        NO_DATE("No date yet");

        private final String heading;

        When(String heading) {
            this.heading = heading;
        }
    }

    /** Some tasks under a heading. */
    record Group(String heading, boolean isOverdue, List<Item> items) {}

    /**
     * A task of the page's query.
     *
     * @param since the day on which it was requested or recorded
     * @param age how long ago that is, in words
     * @param daysOverdue 0 unless it is overdue
     */
    record Item(Map<?, ?> task, When when, NextSession next, LocalDate since, String age, long daysOverdue) {

        public @Nullable LocalDate day() {
            return next.day();
        }
    }

    /** The groups that have tasks. */
    List<Group> groups(List<Item> items) {
        return Stream.of(When.values())
                .map(when -> new Group(when.heading, when == When.OVERDUE, of(when, items)))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static List<Item> of(When when, List<Item> items) {
        return items.stream()
                .filter(item -> item.when() == when)
                .sorted(Comparator.comparing(Item::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(item -> text(schedule(item.task()), "startTime"))
                        .thenComparing(Item::since))
                .toList();
    }

    Item item(Map<?, ?> task) {
        NextSession next = NextSession.dueOf(task);
        LocalDate day = next.day();
        LocalDate since = LondonTime.day(Instant.parse(
                String.valueOf(task.get("requestedAt") == null ? task.get("createdAt") : task.get("requestedAt"))));
        long daysOverdue = day == null ? 0 : Math.max(0, daysSince(day));
        return new Item(task, when(task, next), next, since, age(daysSince(since)), daysOverdue);
    }

    private static String age(long days) {
        if (days == 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : String.format(Locale.UK, "%,d days ago", days);
    }

    private long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    private When when(Map<?, ?> task, NextSession next) {
        LocalDate day = next.day();
        if (day == null) {
            return When.NO_DATE;
        }
        if (!next.isActivity() && day.isAfter(today) && firstDay(task).isBefore(today)) {
            return When.UNDER_WAY;
        }
        if (!day.isAfter(today)) {
            return day.isBefore(today) ? When.OVERDUE : When.TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (!day.isAfter(sunday)) {
            return When.THIS_WEEK;
        }
        return day.isAfter(sunday.plusWeeks(1)) ? When.LATER : When.NEXT_WEEK;
    }

    private static LocalDate firstDay(Map<?, ?> task) {
        return LocalDate.parse(text(schedule(task), "startsOn"));
    }

    private static Map<?, ?> schedule(Map<?, ?> task) {
        return task.get("schedule") instanceof Map<?, ?> schedule ? schedule : Map.of();
    }

    private static String text(Map<?, ?> from, String field) {
        return from.get(field) == null ? "" : String.valueOf(from.get(field));
    }
}
