package org.preventionportal.reporting.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Timespan;
import org.preventionportal.tasks.figures.Scope;

/** Figures of one period and one part of the programme, perhaps with those of another period beside them. */
public record ProgrammeFigures(
        Timespan period, @Nullable Timespan compareWith, Scope scope, Instant asOf, List<ProgrammeFigure> figures) {

    ProgrammeFigures published() {
        return new ProgrammeFigures(
                period,
                compareWith,
                scope,
                asOf,
                figures.stream().map(ProgrammeFigure::published).toList());
    }
}
