package org.preventionportal.portal.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says when people meet next for a task: on its first day, or for the next planned activity. Once there is neither, on
 * its last day.
 *
 * @param day null if the task has no dates
 * @param place null if nobody has set it
 * @param isActivity whether it is one of several days of the task
 */
public record NextSession(@Nullable LocalDate day, @Nullable String place, boolean isActivity) {

    /** @param task of a page's query, with {@code schedule} and, unless it has none, {@code plannedActivities} */
    public static NextSession of(Map<?, ?> task, LocalDate today) {
        if (!(task.get("schedule") instanceof Map<?, ?> schedule)) {
            return new NextSession(null, null, false);
        }
        LocalDate first = day(schedule, "startsOn");
        boolean isAhead = !first.isBefore(today);
        if (task.get("plannedActivities") instanceof List<?> planned
                && !planned.isEmpty()
                && planned.getFirst() instanceof Map<?, ?> activity
                && !(isAhead && !first.isAfter(day(activity, "date")))) {
            return new NextSession(day(activity, "date"), place(activity, place(schedule, null)), true);
        }
        return new NextSession(isAhead ? first : day(schedule, "endsOn"), place(schedule, null), false);
    }

    private static LocalDate day(Map<?, ?> from, String field) {
        return LocalDate.parse(String.valueOf(from.get(field)));
    }

    private static @Nullable String place(Map<?, ?> from, @Nullable String otherwise) {
        return from.get("place") instanceof String place ? place : otherwise;
    }
}
