package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.access.Caller;

/**
 * Asks how many requests are overdue beside the shares of those that were acknowledged or decided in time: these leave
 * out requests that still wait. Only those who see the queue may ask.
 */
final class OverdueNow {

    private static final Map<String, String> FILTERS =
            Map.of("region", "regions", "theme", "themes", "partnerKind", "partnerKinds");

    private OverdueNow() {}

    /** @param query of the indicators, with their period and perhaps the part of the programme */
    static Map<String, Object> variables(Map<String, Object> query, LocalDate today) {
        var period = (Map<?, ?>) Objects.requireNonNull(query.get("period"));
        boolean isRunning = !LocalDate.parse(text(period, "startsOn")).isAfter(today)
                && !LocalDate.parse(text(period, "endsOn")).isBefore(today);
        return Map.of(
                "withOverdue",
                isRunning && Caller.current().isDeliveryStaff(),
                "toAcknowledge",
                filter("ACKNOWLEDGE", query),
                "toDecide",
                filter("DECIDE", query));
    }

    private static Map<String, Object> filter(String target, Map<String, Object> query) {
        Map<String, Object> filter = new HashMap<>(Map.of("overdue", Map.of("target", target)));
        if (query.get("scope") instanceof Map<?, ?> scope) {
            FILTERS.forEach((part, name) -> {
                Object chosen = scope.get(part);
                if (chosen != null) {
                    filter.put(name, List.of(chosen));
                }
            });
        }
        return filter;
    }
}
