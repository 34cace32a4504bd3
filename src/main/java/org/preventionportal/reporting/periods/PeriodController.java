package org.preventionportal.reporting.periods;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.platform.dates.DateRange;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PeriodController implements Nodes {

    private final ProgrammeTargets targets;
    private final PeriodClosing closing;

    PeriodController(ProgrammeTargets targets, PeriodClosing closing) {
        this.targets = targets;
        this.closing = closing;
    }

    @QueryMapping
    List<ProgrammePeriod> programmePeriods(@Argument @Nullable DateRange days) {
        return targets.find(days);
    }

    @MutationMapping
    ProgrammePeriodPayload setProgrammeTarget(@Argument SetProgrammeTargetInput input, Caller caller) {
        return new ProgrammePeriodPayload(targets.setTarget(input, caller));
    }

    @MutationMapping
    AnnotateIndicatorPayload annotateIndicator(@Argument AnnotateIndicatorInput input, Caller caller) {
        return targets.annotate(input, caller);
    }

    @MutationMapping
    ProgrammePeriodPayload closeProgrammePeriod(@Argument CloseProgrammePeriodInput input, Caller caller) {
        return new ProgrammePeriodPayload(closing.close(input, caller));
    }

    @MutationMapping
    ProgrammePeriodPayload reopenProgrammePeriod(@Argument ReopenProgrammePeriodInput input, Caller caller) {
        return new ProgrammePeriodPayload(closing.reopen(input, caller));
    }

    @Override
    public String prefix() {
        return PeriodId.PREFIX;
    }

    @Override
    public @Nullable ProgrammePeriod find(String id, Caller caller) {
        return targets.find(new PeriodId(id)).orElse(null);
    }
}
