package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;

/** Lists the tabs of the triage queue: what its requests wait for. */
enum QueueTab {
    DECIDE("To decide", "REQUESTED", "toDecide", "No request waits for a decision."),
    ACKNOWLEDGE("To acknowledge", "REQUESTED", "toAcknowledge", "No request waits to be acknowledged."),
    PARTNER("With the partner", "INFORMATION_REQUESTED", "withPartner", "No request waits for an answer of a partner."),
    DEFERRED("Deferred", "DEFERRED", "deferred", "No decision is deferred.");

    private final String label;
    private final String state;
    private final String count;
    private final String nothing;

    /**
     * @param state a value of {@code TriageQueueState}
     * @param count the field of {@code TriageQueueCounts}
     * @param nothing what the tab says without a request
     */
    QueueTab(String label, String state, String count, String nothing) {
        this.label = label;
        this.state = state;
        this.count = count;
        this.nothing = nothing;
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

    String nothing() {
        return nothing;
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
