package org.preventionportal.tasks.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;

/**
 * When and where a task is to be delivered.
 *
 * @param to its last day, the first again where it is one day
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
