package org.preventionportal.reporting.indicators;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.indicators.IndicatorSource.Rows;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.preventionportal.tasks.indicators.IndicatorScope;
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
    public List<Indicator> publishable(@Valid IndicatorQuery query) {
        return read(query, DisclosureLevel.PUBLISHED).indicators();
    }

    private ProgrammeIndicators read(IndicatorQuery query, DisclosureLevel level) {
        if (query.ranges().stream().anyMatch(DateRange::endsBeforeItStarts)) {
            throw new BadRequest(DateRange.WRONG_ORDER, query.period().endsBeforeItStarts() ? "period" : "compareWith");
        }
        Instant asOf = clock.instant();
        Map<DateRange, ProgrammePeriod> stored = query.needsPeriods() ? periods.find(query.ranges()) : Map.of();
        ProgrammePeriod period = period(query.period(), stored);
        ProgrammePeriod other = query.compareWith() == null ? null : period(query.compareWith(), stored);
        Map<IndicatorDefinition, Rows> rows = rows(period, other, query.scope(), level);
        List<Indicator> indicators = rows.entrySet().stream()
                .filter(row -> query.indicators().contains(row.getKey()))
                .map(row -> Indicator.of(
                        row.getKey(),
                        asOf,
                        row.getValue().get(),
                        period.notes(row.getKey().key())))
                .toList();
        return new ProgrammeIndicators(query.period(), query.compareWith(), query.scope(), asOf, indicators);
    }

    private Map<IndicatorDefinition, Rows> rows(
            ProgrammePeriod period, @Nullable ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        Map<IndicatorDefinition, Rows> rows = new EnumMap<>(IndicatorDefinition.class);
        sources.forEach(source -> rows.putAll(
                other == null ? source.read(period, scope, level) : source.compare(period, other, scope, level)));
        return rows;
    }

    private static ProgrammePeriod period(DateRange days, Map<DateRange, ProgrammePeriod> stored) {
        return stored.getOrDefault(days, ProgrammePeriod.of(days));
    }
}
