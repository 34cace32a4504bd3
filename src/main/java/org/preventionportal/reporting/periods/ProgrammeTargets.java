package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod.Note;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Sets targets, for programme managers, and adds notes to indicators, for everybody who reads them. */
@Service
@Validated
class ProgrammeTargets {

    private final ProgrammePeriods periods;
    private final Clock clock;

    ProgrammeTargets(ProgrammePeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    /** @param days of the only period to find; null for the latest ones */
    @OfficersAndEvaluators
    public List<ProgrammePeriod> find(@Nullable DateRange days) {
        return days == null ? periods.latest() : periods.find(days).stream().toList();
    }

    @OfficersAndEvaluators
    public Optional<ProgrammePeriod> find(PeriodId id) {
        return periods.find(id);
    }

    /** Keeps earlier targets. */
    @Managers
    public ProgrammePeriod setTarget(@Valid SetProgrammeTargetInput input, Caller caller) {
        ProgrammePeriod period = ConcurrencyVersions.require(load(input.days()), input.version());
        return periods.save(period.with(input.toTarget(caller, clock.instant())));
    }

    /** A repeat adds nothing, since a note cannot be removed. */
    @OfficersAndEvaluators
    public AnnotateIndicatorPayload annotate(@Valid AnnotateIndicatorInput input, Caller caller) {
        if (IndicatorDefinition.of(input.indicatorKey()).isEmpty()) {
            throw Refusal.notFound("indicatorKey", "indicator");
        }
        ProgrammePeriod period = load(input.days());
        Note note = input.toNote(caller, clock.instant());
        return period.earlier(note)
                .map(earlier -> new AnnotateIndicatorPayload(period, earlier))
                .orElseGet(() -> new AnnotateIndicatorPayload(periods.save(period.with(note)), note));
    }

    private ProgrammePeriod load(DateRange days) {
        days.requireOrder("days");
        return periods.load(days);
    }
}
