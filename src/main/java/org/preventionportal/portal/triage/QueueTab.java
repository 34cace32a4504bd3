package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;

/** Lists the tabs of the triage queue: what its requests wait for. */
enum QueueTab {
    DECIDE("To decide", "toDecide"),
    ACKNOWLEDGE("To acknowledge", "toAcknowledge"),
    PARTNER("With the partner", "withPartner"),
    DEFERRED("Deferred", "deferred");

    private final String label;
    private final String count;

    /** @param count the field of {@code TriageQueueCounts} */
    QueueTab(String label, String count) {
        this.label = label;
        this.count = count;
    }

    public String label() {
        return label;
    }

    public String count() {
        return count;
    }

    /** The part of the API's filter that the tab sets. */
    Map<String, Object> filter() {
        return switch (this) {
            case DECIDE -> Map.of("states", List.of("REQUESTED"));
            case ACKNOWLEDGE -> Map.of("states", List.of("REQUESTED"), "isAcknowledged", false);
            case PARTNER -> Map.of("states", List.of("INFORMATION_REQUESTED"));
            case DEFERRED -> Map.of("states", List.of("DEFERRED"));
        };
    }

    /** Whether a day to decide runs for its requests. */
    public boolean hasDays() {
        return this == DECIDE || this == ACKNOWLEDGE;
    }
}
