package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;

/** Lists the tabs of the triage queue: what its requests wait for. */
enum QueueTab {
    DECIDE("To decide", "REQUESTED", "toDecide"),
    ACKNOWLEDGE("To acknowledge", "REQUESTED", "toAcknowledge"),
    PARTNER("With the partner", "INFORMATION_REQUESTED", "withPartner"),
    DEFERRED("Deferred", "DEFERRED", "deferred");

    private final String label;
    private final String state;
    private final String count;

    /**
     * @param state a value of {@code TriageQueueState}
     * @param count the field of {@code TriageQueueCounts}
     */
    QueueTab(String label, String state, String count) {
        this.label = label;
        this.state = state;
        this.count = count;
    }

    public String label() {
        return label;
    }

    String state() {
        return state;
    }

    public String count() {
        return count;
    }

    /** The part of the API's filter that the tab sets. */
    Map<String, Object> filter() {
        return this == ACKNOWLEDGE
                ? Map.of("states", List.of(state), "isAcknowledged", false)
                : Map.of("states", List.of(state));
    }

    /** Whether a day to decide runs for its requests. */
    public boolean hasDays() {
        return this == DECIDE || this == ACKNOWLEDGE;
    }
}
