package org.preventionportal.portal.tasks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the history of a request what acknowledged it besides doing something else: the first response of an
 * officer.
 */
final class Acknowledgement {

    private static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    private static final Set<String> RESPONSES =
            Set.of(ACKNOWLEDGED, "INFORMATION_REQUESTED", "ACCEPTED", "DECLINED", "DEFERRED", "MERGED");

    private Acknowledgement() {}

    /** The entry; null if the request was acknowledged by itself, or not yet, or was recorded by an officer. */
    static @Nullable Object implied(@Nullable Object task) {
        if (!(task instanceof Map<?, ?> found) || found.get("acknowledgeTarget") == null) {
            return null;
        }
        return ((List<?>) Objects.requireNonNull(found.get("history")))
                .stream()
                        .filter(entry -> RESPONSES.contains(action(entry)))
                        .findFirst()
                        .filter(entry -> !action(entry).equals(ACKNOWLEDGED))
                        .orElse(null);
    }

    private static String action(@Nullable Object entry) {
        return entry instanceof Map<?, ?> found ? String.valueOf(found.get("action")) : "";
    }
}
