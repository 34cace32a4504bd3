package org.preventionportal.portal.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;

/** Finds the activities of a task that are still to come, such as the days of a course, beside its session. */
final class PlannedActivities {

    private PlannedActivities() {}

    /**
     * The next one first.
     *
     * @param today as an ISO date, like the days of activities
     */
    static List<Map<?, ?>> of(@Nullable Object task, String today) {
        return task instanceof Map<?, ?> found
                ? QueryResult.children(found, "activities")
                        .filter(activity -> day(activity).compareTo(today) >= 0 && !isDelivered(activity))
                        .filter(activity -> !isSessionOf(found.get("schedule"), activity))
                        .sorted(Comparator.comparing(PlannedActivities::day))
                        .toList()
                : List.of();
    }

    /** The activity of a session of one day is that session. */
    private static boolean isSessionOf(@Nullable Object schedule, Map<?, ?> activity) {
        return schedule instanceof Map<?, ?> days
                && QueryResult.text(days, "startsOn").equals(QueryResult.text(days, "endsOn"))
                && QueryResult.text(days, "startsOn").equals(day(activity));
    }

    private static String day(Map<?, ?> activity) {
        return QueryResult.text(activity, "date");
    }

    private static boolean isDelivered(Map<?, ?> activity) {
        return QueryResult.children(activity, "reach")
                .anyMatch(figure -> QueryResult.text(figure, "stage").equals("DELIVERED"));
    }
}
