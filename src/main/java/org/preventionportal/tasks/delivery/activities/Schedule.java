package org.preventionportal.tasks.delivery.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;

/**
 * Holds when and where a task is delivered, and with which partners.
 *
 * @param endsOn the last day; the same as the first for a task of one day
 * @param partners those that take part
 */
public record Schedule(
        LocalDate startsOn, LocalDate endsOn, @Nullable String place, List<PartnerId> partners) {

    Map<String, String> facts() {
        return Map.of(
                "startsOn", startsOn.toString(),
                "endsOn", endsOn.toString(),
                "place", place == null ? "" : place,
                "partners", partners.toString());
    }
}
