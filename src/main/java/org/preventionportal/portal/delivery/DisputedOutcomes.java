package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.text;

import java.util.List;
import java.util.Map;

/** Says what an officer does about outcomes that the partner disputes. */
final class DisputedOutcomes {

    private static final String AMEND = "Amend it, or send the partner a message.";
    private static final String REOPEN = "Send the partner a message. A programme manager can reopen the period.";

    private DisputedOutcomes() {}

    /** Leads to the first that can be amended, or else to the first of a closed period. Empty if there is none. */
    static String html(Map<?, ?> task) {
        OutcomeStates outcomes = OutcomeStates.of(task);
        List<Map<?, ?>> toAmend = outcomes.toAmend();
        if (!toAmend.isEmpty()) {
            String words = toAmend.size() == 1
                    ? "The partner disputes an outcome"
                    : "The partner disputes " + toAmend.size() + " outcomes";
            return link(task, toAmend.getFirst(), words) + ". " + AMEND;
        }
        List<Map<?, ?>> closed = outcomes.inClosedPeriods();
        return closed.isEmpty()
                ? ""
                : "The partner disputes " + link(task, closed.getFirst(), "an outcome of a closed period") + ". "
                        + REOPEN;
    }

    private static String link(Map<?, ?> task, Map<?, ?> outcome, String words) {
        return TaskLink.html(task, "/outcomes/" + text(outcome, "id"), words);
    }
}
