package org.preventionportal.portal.triage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how many requests are behind each tab.
 *
 * @param counted {@code TriageQueueCounts}
 */
record QueueCounts(Map<?, ?> counted) {

    /** Null if it is not known. */
    public @Nullable Object of(QueueTab tab) {
        return counted.get(tab.count());
    }

    public boolean hasMore(QueueTab tab) {
        return tab.state().equals(counted.get("cappedState"));
    }
}
