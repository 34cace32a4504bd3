package org.preventionportal.evidence.register;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Evaluators;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.evidence.outcomes.VisibleOutcomes;
import org.preventionportal.evidence.register.EvidenceHistoryEntry.Action;
import org.preventionportal.evidence.theory.TheoryQueries;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.retention.Restores;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records, changes, links, codes and withdraws evidence. */
@Service
@Validated
class EvidenceRegister {

    private static final String OUTCOMES = "content.outcomeIds";

    private final EvidenceItems items;
    private final VisibleOutcomes outcomes;
    private final TheoryQueries theory;
    private final Clock clock;

    EvidenceRegister(EvidenceItems items, VisibleOutcomes outcomes, TheoryQueries theory, Clock clock) {
        this.theory = theory;
        this.items = items;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @OfficersAndEvaluators
    public EvidenceItem record(@Valid RecordEvidenceItemInput input, Caller caller) {
        EvidenceContent content = input.content().toContent();
        Refusal.checkAll(
                () -> content.requireConsistent(today()),
                () -> outcomes.change(List.of(), content.outcomeIds(), OUTCOMES, caller));
        return items.insert(input.toItem(content, caller, clock.instant()));
    }

    @OfficersAndEvaluators
    public EvidenceItem update(@Valid UpdateEvidenceItemInput input, Caller caller) {
        EvidenceItem item = updatable(input.evidenceItemId(), input.version(), caller);
        EvidenceContent content = input.content().applyTo(item.content());
        List<String> before = item.content().outcomeIds();
        List<String> supported = Refusal.checked(
                () -> input.content().outcomeIds().isOmitted()
                        ? before
                        : outcomes.change(before, content.outcomeIds(), OUTCOMES, caller),
                () -> content.requireConsistent(today()));
        EvidenceItem updated = items.save(item.update(content.withOutcomes(supported), caller.id(), clock.instant()));
        if (content.withdrawsFrom(item.content())) {
            Restores.logToRepeat(
                    "updateEvidenceItem",
                    "evidenceItemId=%s consent=%s by %s".formatted(updated.id(), content.consent(), caller.id()));
        }
        return updated;
    }

    /** Officers who see an outcome know which evidence is about it, also of evidence that others recorded. */
    @Officers
    public EvidenceItem link(@Valid LinkEvidenceItemInput input, Caller caller) {
        EvidenceItem item = items.require(input.evidenceItemId(), input.version());
        List<String> supported = outcomes.change(item.content().outcomeIds(), input.outcomeIds(), "outcomeIds", caller);
        EvidenceItem linked = item.link(supported, caller.id(), clock.instant());
        return linked.equals(item) ? item : items.save(linked);
    }

    @Evaluators
    public EvidenceItem code(@Valid CodeEvidenceItemInput input, Caller caller) {
        EvidenceItem item = items.require(input.evidenceItemId(), input.version());
        if (!theory.elements().keySet().containsAll(input.theoryElementKeys())) {
            throw Refusal.notFound("theoryElementKeys", "element of the Theory of Change");
        }
        var coded = new EvidenceHistoryEntry(Action.CODED, caller.id(), clock.instant());
        return items.save(item.code(input.evaluationQuestions(), input.theoryElementKeys(), input.themes(), coded));
    }

    @OfficersAndEvaluators
    public EvidenceItem withdraw(@Valid WithdrawEvidenceItemInput input, Caller caller) {
        EvidenceItem item = updatable(input.evidenceItemId(), input.version(), caller);
        return items.save(item.withdraw(input.reason().strip(), caller.id(), clock.instant()));
    }

    private EvidenceItem updatable(EvidenceId id, long version, Caller caller) {
        EvidenceItem item = items.require(id, version).requireInUse();
        if (!item.isUpdatableBy(caller)) {
            throw new Refusal(UserError.general(
                    ErrorCode.NOT_ALLOWED, "Only who recorded the evidence and programme managers can change it."));
        }
        return item;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
