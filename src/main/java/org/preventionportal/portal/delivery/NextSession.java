package org.preventionportal.portal.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says when people meet next for a task: on its first day, or for the next planned activity, which can be before the
 * first day, after the last one, or on a task that is not scheduled yet. Once there is neither, on its last day.
 *
 * @param day null if the task has no dates
 * @param place null if nobody has set it
 * @param isActivity whether it is a planned activity, such as one of several days of the task
 */
public record NextSession(@Nullable LocalDate day, @Nullable String place, boolean isActivity) {

    /** @param task of a page's query, with {@code schedule}, {@code nextSessionOn} and {@code plannedActivities} */
    public static NextSession of(Map<?, ?> task) {
        Map<?, ?> schedule = schedule(task);
        Map<?, ?> activity = planned(task);
        LocalDate next = day(task, "nextSessionOn");
        if (next != null && next.equals(day(activity, "date")) && !next.equals(day(schedule, "startsOn"))) {
            return new NextSession(next, place(activity, place(schedule, null)), true);
        }
        return new NextSession(next == null ? day(schedule, "endsOn") : next, place(schedule, null), false);
    }

    /**
     * Differs from the next session on the first page: a task that is behind its schedule has been due since then,
     * whatever is planned, and one that is planned beyond its last day is due on that day. The place is that of the
     * task then, not that of the activity.
     */
    public static NextSession dueOf(Map<?, ?> task) {
        NextSession next = of(task);
        Map<?, ?> schedule = schedule(task);
        LocalDate since = day(task, "behindScheduleSince");
        if (since != null) {
            return new NextSession(since, place(schedule, null), false);
        }
        LocalDate day = next.day();
        LocalDate last = day(schedule, "endsOn");
        return day != null && last != null && last.isBefore(day)
                ? new NextSession(last, place(schedule, null), false)
                : next;
    }

    private static Map<?, ?> schedule(Map<?, ?> task) {
        return task.get("schedule") instanceof Map<?, ?> schedule ? schedule : Map.of();
    }

    private static Map<?, ?> planned(Map<?, ?> task) {
        return task.get("plannedActivities") instanceof List<?> planned
                        && !planned.isEmpty()
                        && planned.getFirst() instanceof Map<?, ?> next
                ? next
                : Map.of();
    }

    private static @Nullable LocalDate day(Map<?, ?> from, String field) {
        return from.get(field) == null ? null : LocalDate.parse(String.valueOf(from.get(field)));
    }

    private static @Nullable String place(Map<?, ?> from, @Nullable String otherwise) {
        return from.get("place") instanceof String place ? place : otherwise;
    }
}
