package org.preventionportal.portal.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;

/**
 * Finds in the history of a request what acknowledged it besides doing something else: the first response of an
 * officer.
 */
final class Acknowledgement {

    private Acknowledgement() {}

    /** The entry; null if the request was acknowledged by itself, or not yet, or was recorded by an officer. */
    static @Nullable Map<?, ?> implied(@Nullable Object task) {
        if (!(task instanceof Map<?, ?> found) || found.get("acknowledgeTarget") == null) {
            return null;
        }
        return QueryResult.children(found, "history")
                .filter(entry -> Boolean.TRUE.equals(entry.get("isResponse")))
                .findFirst()
                .filter(entry -> !QueryResult.text(entry, "action").equals("ACKNOWLEDGED"))
                .orElse(null);
    }
}
