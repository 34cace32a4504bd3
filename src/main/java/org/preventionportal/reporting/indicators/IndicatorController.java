package org.preventionportal.reporting.indicators;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class IndicatorController {

    private static final int MAX_KEYS = 250;

    /** A longer key is none of an indicator, and is not repeated in an error. */
    private static final int MAX_KEY_LENGTH = 60;

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
            @Argument @Nullable List<IndicatorTopic> topics,
            @Argument @Nullable List<String> keys,
            SelectedFields selected) {
        return queries.read(new IndicatorQuery(
                period,
                compareWith,
                scope == null ? IndicatorScope.WHOLE : scope,
                indicators(topics, keys),
                selected.has("notes")));
    }

    /** A list that is left out or empty limits nothing. */
    private static Set<IndicatorDefinition> indicators(
            @Nullable List<IndicatorTopic> topics, @Nullable List<String> keys) {
        if (keys != null && keys.size() > MAX_KEYS) {
            throw new BadRequest(
                    "Ask for at most %d keys, or leave them out for all indicators.".formatted(MAX_KEYS), "keys");
        }
        Stream<IndicatorDefinition> named = keys == null || keys.isEmpty()
                ? Stream.of(IndicatorDefinition.values())
                : keys.stream().map(IndicatorController::require);
        Predicate<IndicatorDefinition> isAbout =
                indicator -> topics == null || topics.isEmpty() || topics.contains(indicator.topic());
        return named.filter(isAbout).collect(Collectors.toUnmodifiableSet());
    }

    private static IndicatorDefinition require(String key) {
        return IndicatorDefinition.of(key)
                .orElseThrow(() -> new BadRequest(
                        "There is no indicator %s. The query `indicatorDefinitions` lists the keys."
                                .formatted(key.length() > MAX_KEY_LENGTH ? "with so long a key" : "“" + key + "”"),
                        "keys"));
    }

    @SchemaMapping
    List<DateRange> youngPeopleDays(ProgrammeIndicators shown) {
        return PeopleReached.nearestDays(shown.period(), shown.scope(), LondonTime.day(shown.asOf()));
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    ProgrammeProgress programme(Caller caller) {
        return progress.now(caller);
    }

    @QueryMapping
    ProgrammeTrend programmeTrend(
            @Argument DateRange period,
            @Argument TrendStep step,
            @Argument @Nullable IndicatorScope scope,
            DataFetchingFieldSelectionSet selection) {
        var query = new TrendQuery(period, step, scope == null ? IndicatorScope.WHOLE : scope);
        return trends.read(query, selection.contains("points/youngPeople"));
    }

    @QueryMapping
    List<IndicatorDefinition> indicatorDefinitions() {
        return queries.definitions();
    }
}
