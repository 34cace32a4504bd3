package org.preventionportal.evidence.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeAccess;
import org.springframework.stereotype.Component;

/** Finds outcomes for those who see their tasks. */
@Component
public class VisibleOutcomes {

    private final OutcomeAccess outcomes;

    VisibleOutcomes(OutcomeAccess outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * The outcomes that are linked after a change. Links to outcomes that the caller does not see stay as they are.
     *
     * @param now the outcomes of the input
     * @param field the field of the input that has the outcomes
     * @throws Refusal if the input has an outcome that the caller does not see, linked or not: the answer would say so
     */
    public List<String> change(Collection<String> before, Collection<String> now, String field, Caller caller) {
        Set<String> visible = find(Patch.either(before, now), caller).keySet();
        return Patch.links(before, now, visible, () -> Refusal.notFound(field, "outcome"));
    }

    /** The outcomes of these that the caller sees, by their ids; none for callers who are not officers. */
    public Map<String, Outcome> find(Collection<String> ids, Caller caller) {
        return caller.isDeliveryStaff() ? outcomes.find(ids, caller) : Map.of();
    }
}
