package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.text;

import java.util.List;
import java.util.Map;
import org.preventionportal.portal.api.QueryResult;

/** Holds the outcomes of a task as the API returns them, and finds those that something has to be done about. */
record OutcomeStates(List<Map<?, ?>> all) {

    static OutcomeStates of(Map<?, ?> task) {
        return new OutcomeStates(QueryResult.children(task, "outcomes").toList());
    }

    /** Those that the partner disputes and the officer can change. */
    List<Map<?, ?>> toAmend() {
        return disputed(false);
    }

    /** Those that the partner disputes and nobody can change until the period is opened again. */
    List<Map<?, ?>> inClosedPeriods() {
        return disputed(true);
    }

    private List<Map<?, ?>> disputed(boolean isInClosedPeriod) {
        return all.stream()
                .filter(outcome -> text(outcome, "verification").equals("DISPUTED"))
                .filter(outcome -> Boolean.TRUE.equals(outcome.get("isInClosedPeriod")) == isInClosedPeriod)
                .toList();
    }

    /** An outcome at no partner waits for nobody. */
    boolean isOneAwaited() {
        return all.stream()
                .anyMatch(outcome -> text(outcome, "verification").equals("AWAITED") && outcome.get("partner") != null);
    }
}
