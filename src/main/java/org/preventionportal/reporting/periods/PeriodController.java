package org.preventionportal.reporting.periods;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PeriodController implements Nodes {

    private final ProgrammeTargets targets;

    PeriodController(ProgrammeTargets periods) {
        this.targets = periods;
    }

    @QueryMapping
    List<ProgrammePeriod> programmePeriods() {
        return targets.latest();
    }

    @MutationMapping
    SetProgrammeTargetPayload setProgrammeTarget(@Argument SetProgrammeTargetInput input, Caller caller) {
        return new SetProgrammeTargetPayload(targets.setTarget(input, caller), List.of());
    }

    @MutationMapping
    AnnotateIndicatorPayload annotateIndicator(@Argument AnnotateIndicatorInput input, Caller caller) {
        ProgrammePeriod period = targets.annotate(input, caller);
        return new AnnotateIndicatorPayload(period, period.notes().getLast(), List.of());
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
