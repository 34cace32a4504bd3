package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads the indicators of the programme, the same for every reader. Indicators are not stored. */
@Service
@Validated
public class IndicatorQueries {

    private final List<IndicatorSource> sources;
    private final ProgrammePeriods periods;
    private final Clock clock;

    IndicatorQueries(List<IndicatorSource> sources, ProgrammePeriods periods, Clock clock) {
        this.sources = sources;
        this.periods = periods;
        this.clock = clock;
    }

    @OfficersAndEvaluators
    public List<IndicatorDefinition> definitions() {
        return List.of(IndicatorDefinition.values());
    }

    /** @throws BadRequest if the days are not in order */
    @OfficersAndEvaluators
    public ProgrammeIndicators read(@Valid IndicatorQuery query) {
        return read(query, DisclosureLevel.RESULTS);
    }

    /** Reads indicators as they may be published: the same numbers, but for answers of few people to surveys. */
    @OfficersAndEvaluators
    public ProgrammeIndicators publishable(@Valid IndicatorQuery query) {
        return read(query, DisclosureLevel.PUBLISHED);
    }

    private ProgrammeIndicators read(IndicatorQuery query, DisclosureLevel level) {
        if (query.ranges().stream().anyMatch(DateRange::endsBeforeItStarts)) {
            throw new BadRequest("The last day of a period has to be on or after its first.");
        }
        Instant asOf = clock.instant();
        Map<DateRange, ProgrammePeriod> stored = query.needsPeriods() ? periods.find(query.ranges()) : Map.of();
        Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> found = find(query, stored, level);
        ProgrammePeriod period = period(query.period(), stored);
        List<Indicator> indicators = Stream.of(IndicatorDefinition.values())
                .filter(query.indicators()::contains)
                .filter(found::containsKey)
                .map(definition -> Indicator.of(
                        definition,
                        asOf,
                        found.getOrDefault(definition, List::of).get(),
                        period.notes(definition.key())))
                .toList();
        return new ProgrammeIndicators(query.period(), query.compareWith(), query.scope(), asOf, indicators);
    }

    private Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> find(
            IndicatorQuery query, Map<DateRange, ProgrammePeriod> stored, DisclosureLevel level) {
        ProgrammePeriod period = period(query.period(), stored);
        DateRange other = query.compareWith();
        Map<IndicatorDefinition, Supplier<List<IndicatorRow>>> found = new EnumMap<>(IndicatorDefinition.class);
        sources.forEach(source -> found.putAll(
                other == null
                        ? source.read(period, query.scope(), level)
                        : source.compare(period, period(other, stored), query.scope(), level)));
        return found;
    }

    private static ProgrammePeriod period(DateRange days, Map<DateRange, ProgrammePeriod> stored) {
        return stored.getOrDefault(days, ProgrammePeriod.of(days));
    }
}
