package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class IndicatorController {

    private final IndicatorQueries queries;
    private final TrendQueries trends;
    private final ProgressQueries progress;

    IndicatorController(IndicatorQueries queries, TrendQueries trends, ProgressQueries progress) {
        this.queries = queries;
        this.trends = trends;
        this.progress = progress;
    }

    @QueryMapping
    ProgrammeIndicators programmeIndicators(
            @Argument DateRange period,
            @Argument @Nullable DateRange compareWith,
            @Argument @Nullable IndicatorScope scope,
            @Argument @Nullable List<IndicatorTopic> topics) {
        var query = new IndicatorQuery(
                period,
                compareWith,
                scope == null ? IndicatorScope.WHOLE : scope,
                topics == null ? Set.of() : Set.copyOf(topics));
        return queries.read(query);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    ProgrammeProgress programme(Caller caller) {
        return progress.now(caller);
    }

    @QueryMapping
    ProgrammeTrend programmeTrend(
            @Argument DateRange period, @Argument TrendStep step, @Argument @Nullable IndicatorScope scope) {
        return trends.read(new TrendQuery(period, step, scope == null ? IndicatorScope.WHOLE : scope));
    }

    @QueryMapping
    List<IndicatorDefinition> indicatorDefinitions() {
        return queries.definitions();
    }
}
