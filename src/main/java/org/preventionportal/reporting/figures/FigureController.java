package org.preventionportal.reporting.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Scope;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class FigureController {

    private final FigureReading figures;

    FigureController(FigureReading figures) {
        this.figures = figures;
    }

    @QueryMapping
    ProgrammeFigures programmeFigures(
            @Argument Timespan period,
            @Argument @Nullable Timespan compareWith,
            @Argument @Nullable Scope scope,
            @Argument @Nullable List<FigureTopic> topics,
            Caller caller) {
        var question = new FigureQuestion(
                period,
                compareWith,
                scope == null ? Scope.WHOLE : scope,
                topics == null ? Set.of() : Set.copyOf(topics));
        return figures.read(question, caller);
    }

    @QueryMapping
    List<FigureKind> figureDefinitions() {
        return figures.definitions();
    }
}
