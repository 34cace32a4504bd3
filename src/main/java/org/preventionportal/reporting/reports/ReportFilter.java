package org.preventionportal.reporting.reports;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.reporting.figures.FigureQuestion;
import org.preventionportal.tasks.figures.Scope;

/**
 * Of what days and which part of the programme a report tells.
 *
 * @param compareWith other days beside them
 */
public record ReportFilter(Timespan period, @Nullable Timespan compareWith, Scope scope) {

    FigureQuestion question(Set<FigureTopic> topics) {
        return new FigureQuestion(period, compareWith, scope, topics);
    }
}
