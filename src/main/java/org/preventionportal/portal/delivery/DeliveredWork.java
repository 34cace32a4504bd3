package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the activities of a task that have reached somebody. */
record DeliveredWork() {

    /**
     * Returns the day of the last of them in ISO 8601, or null if there is none.
     *
     * @param task as the API returns it, with its activities
     */
    public @Nullable String lastDay(Map<?, ?> task) {
        return children(task, "activities")
                .filter(activity -> children(activity, "reach")
                        .anyMatch(reach -> text(reach, "stage").equals("DELIVERED")))
                .map(activity -> text(activity, "date"))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
