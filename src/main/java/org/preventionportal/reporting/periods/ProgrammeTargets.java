package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Managers;
import org.preventionportal.access.Surveyors;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Targets, which managers set, and remarks on figures, which everybody may make who reads them. */
@Service
@Validated
class ProgrammeTargets {

    private final ProgrammePeriods periods;
    private final Clock clock;

    ProgrammeTargets(ProgrammePeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Surveyors
    public List<ProgrammePeriod> latest() {
        return periods.latest();
    }

    /** What was set before is kept. */
    @Managers
    public ProgrammePeriod setTarget(@Valid SetProgrammeTargetInput input, Caller caller) {
        ProgrammePeriod period = load(input.days());
        if (period.version() != input.version()) {
            throw Refusal.conflict(period);
        }
        return periods.save(period.with(input.toTarget(caller, clock.instant())));
    }

    @Surveyors
    public ProgrammePeriod remark(@Valid AnnotateIndicatorInput input, Caller caller) {
        if (IndicatorDefinition.of(input.figureId()).isEmpty()) {
            throw Refusal.notFound("figureId", "figure");
        }
        return periods.save(load(input.days()).with(input.toRemark(caller, clock.instant())));
    }

    private ProgrammePeriod load(DateRange days) {
        if (days.endsBeforeItBegins()) {
            throw new Refusal(UserError.input(
                    "days.to", ErrorCode.OUT_OF_RANGE, "The last day has to be on or after the first."));
        }
        return periods.load(days);
    }
}
