package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Map;

/** Says whether activities of a task have reached somebody. */
record DeliveredWork() {

    /** @param task as the API returns it, with its activities */
    public boolean isAnyRecorded(Map<?, ?> task) {
        return children(task, "activities")
                .anyMatch(activity -> children(activity, "reach")
                        .anyMatch(reach -> text(reach, "stage").equals("DELIVERED")));
    }
}
