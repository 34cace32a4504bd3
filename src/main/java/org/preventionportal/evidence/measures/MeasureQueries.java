package org.preventionportal.evidence.measures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.ManagersAndEvaluators;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeAccess;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reads measures for those who see the outcome. Evaluators read all of them, without months of a few. */
@Service
class MeasureQueries {

    private final OutcomeMeasures measures;
    private final OutcomeAccess outcomes;

    MeasureQueries(OutcomeMeasures measures, OutcomeAccess outcomes) {
        this.measures = measures;
        this.outcomes = outcomes;
    }

    @SignedIn
    public Optional<OutcomeMeasure> find(OutcomeMeasureId id, Caller caller) {
        return measures.find(id)
                .filter(measure -> caller.has(Role.EVALUATOR)
                        || outcomes.find(measure.outcomeId(), caller).isPresent());
    }

    /** Managers get those of outcomes that they see: a task may exclude a manager. */
    @ManagersAndEvaluators
    public Window<OutcomeMeasure> page(ScrollSubrange range, Caller caller) {
        return caller.has(Role.EVALUATOR)
                ? measures.page(range)
                : measures.page(range, some -> outcomes(some, caller).keySet());
    }

    /** The measures of outcomes that the caller sees, the newest first. */
    @SignedIn
    public Map<Outcome, List<OutcomeMeasure>> of(Collection<Outcome> supported) {
        Map<String, List<OutcomeMeasure>> found =
                measures.of(supported.stream().map(Outcome::id).distinct().toList()).stream()
                        .collect(Collectors.groupingBy(OutcomeMeasure::outcomeId));
        return supported.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), outcome -> found.getOrDefault(outcome.id(), List.of())));
    }

    /** The outcomes of the measures, as far as the caller sees them. */
    @SignedIn
    public Map<OutcomeMeasure, Outcome> outcomes(Collection<OutcomeMeasure> some, Caller caller) {
        List<String> ids =
                some.stream().map(OutcomeMeasure::outcomeId).distinct().toList();
        Map<String, Outcome> found = outcomes.find(ids, caller);
        return BatchResults.values(some, OutcomeMeasure::outcomeId, found);
    }

    @SignedIn
    public Map<OutcomeMeasure, DisclosedMeasure> disclosed(Collection<OutcomeMeasure> some, Caller caller) {
        Set<OutcomeMeasure> exact = exact(some, caller);
        return some.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        measure -> exact.contains(measure)
                                ? DisclosedMeasure.exact(measure.content())
                                : DisclosedMeasure.merged(measure.content())));
    }

    /** What was updated, of the measures of which the caller sees the number of each month. */
    @SignedIn
    public Map<OutcomeMeasure, List<MeasureHistoryEntry>> histories(Collection<OutcomeMeasure> some, Caller caller) {
        Set<OutcomeMeasure> exact = exact(some, caller);
        Map<OutcomeMeasureId, List<MeasureHistoryEntry>> found =
                measures.histories(exact.stream().map(OutcomeMeasure::id).toList());
        return exact.stream()
                .collect(Collectors.toMap(Function.identity(), measure -> found.getOrDefault(measure.id(), List.of())));
    }

    /** Callers other than evaluators have found the measures by their outcomes, so they see them. */
    private Set<OutcomeMeasure> exact(Collection<OutcomeMeasure> some, Caller caller) {
        if (!caller.has(Role.EVALUATOR)) {
            return Set.copyOf(some);
        }
        if (!caller.isDeliveryStaff() && caller.partners().isEmpty()) {
            return Set.of();
        }
        return outcomes(some, caller).keySet();
    }
}
