package org.preventionportal.reporting.periods;

import java.util.List;
import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PeriodController {

    private final ProgrammeTargets periods;

    PeriodController(ProgrammeTargets periods) {
        this.periods = periods;
    }

    @QueryMapping
    List<ProgrammePeriod> programmePeriods() {
        return periods.latest();
    }

    @MutationMapping
    ProgrammePeriodPayload setProgrammeTarget(@Argument SetProgrammeTargetInput input, Caller caller) {
        return new ProgrammePeriodPayload(periods.setTarget(input, caller));
    }

    @MutationMapping
    ProgrammePeriodPayload remarkOnProgrammeFigure(@Argument AnnotateIndicatorInput input, Caller caller) {
        return new ProgrammePeriodPayload(periods.remark(input, caller));
    }
}
