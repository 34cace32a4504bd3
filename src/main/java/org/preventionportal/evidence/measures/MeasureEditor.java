package org.preventionportal.evidence.measures;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeAccess;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Changes measures for the officers of the task's region, and for members of the organisation of the outcome. */
@Service
@Validated
class MeasureEditor {

    private final OutcomeMeasures measures;
    private final OutcomeAccess outcomes;
    private final Tasks tasks;
    private final OfficerTaskAccess officers;
    private final PartnerMembership membership;
    private final Clock clock;

    MeasureEditor(
            OutcomeMeasures measures,
            OutcomeAccess outcomes,
            Tasks tasks,
            OfficerTaskAccess officers,
            PartnerMembership membership,
            Clock clock) {
        this.measures = measures;
        this.outcomes = outcomes;
        this.tasks = tasks;
        this.officers = officers;
        this.membership = membership;
        this.clock = clock;
    }

    @TaskReaders
    public OutcomeMeasure create(@Valid CreateOutcomeMeasureInput input, Caller caller) {
        requireEditable("outcomeId", input.outcomeId(), caller);
        MeasureContent content = content(input.measure());
        return measures.insert(input.toMeasure(content, caller, clock.instant()));
    }

    @TaskReaders
    public OutcomeMeasure update(@Valid UpdateOutcomeMeasureInput input, Caller caller) {
        OutcomeMeasure measure = require(input.outcomeMeasureId(), input.version(), caller);
        return measures.save(measure.update(content(input.measure()), caller.id(), clock.instant()));
    }

    @TaskReaders
    public void delete(DeleteOutcomeMeasureInput input, Caller caller) {
        measures.remove(require(input.outcomeMeasureId(), input.version(), caller));
    }

    /** Whether {@link #requireEditable} would let the caller act. It reads nothing for evaluators, who list many. */
    @SignedIn
    public boolean mayUpdate(OutcomeMeasure measure, Caller caller) {
        if (!caller.isDeliveryStaff() && caller.partners().isEmpty()) {
            return false;
        }
        return outcomes.find(measure.outcomeId(), caller)
                .filter(outcome -> caller.isDeliveryStaff()
                        ? tasks.find(outcome.task(), caller)
                                .filter(task -> caller.decidesFor(task.region()))
                                .isPresent()
                        : membership.mayAct(outcome.partner(), caller))
                .isPresent();
    }

    /** Whether {@link #create} would take a measure of each outcome from the caller. */
    @SignedIn
    public Map<Outcome, Boolean> mayCreate(List<Outcome> seen, Caller caller) {
        Set<Outcome> own =
                caller.isDeliveryStaff() ? ofRegions(seen, caller) : outcomes.ofActiveOrganisations(seen, caller);
        return seen.stream().collect(Collectors.toMap(Function.identity(), own::contains));
    }

    private Set<Outcome> ofRegions(List<Outcome> seen, Caller caller) {
        return tasks.views(seen, Outcome::task, caller).entrySet().stream()
                .filter(found -> caller.decidesFor(found.getValue().region()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private MeasureContent content(OutcomeMeasureInput input) {
        return input.toContent(LondonTime.today(clock)).require();
    }

    private OutcomeMeasure require(OutcomeMeasureId id, long version, Caller caller) {
        OutcomeMeasure measure = measures.find(id)
                .filter(found -> outcomes.find(found.outcomeId(), caller).isPresent())
                .orElseThrow(() -> Refusal.notFound("outcomeMeasureId", "measure"));
        requireEditable("outcomeMeasureId", measure.outcomeId(), caller);
        return ConcurrencyVersions.require(measure, version);
    }

    private void requireEditable(String field, String outcomeId, Caller caller) {
        Outcome outcome = outcomes.find(outcomeId, caller).orElseThrow(() -> Refusal.notFound(field, "outcome"));
        if (caller.isDeliveryStaff()) {
            Task task = tasks.find(outcome.task(), caller).orElseThrow(() -> Refusal.notFound(field, "outcome"));
            officers.requireRegion(field, task.region(), caller);
        } else {
            membership.active(outcome.partner(), caller);
        }
    }
}
