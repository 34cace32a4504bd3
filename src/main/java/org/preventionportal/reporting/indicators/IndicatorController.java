package org.preventionportal.reporting.indicators;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class IndicatorController {

    private final IndicatorQueries queries;
    private final TrendQueries trends;

    IndicatorController(IndicatorQueries queries, TrendQueries trends) {
        this.queries = queries;
        this.trends = trends;
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
