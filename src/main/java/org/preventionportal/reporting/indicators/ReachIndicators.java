package org.preventionportal.reporting.indicators;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.indicators.ReachCounts.Potential;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts the people whom tasks reach: the same exact numbers for every reader, apart from a few young people. */
@Component
class ReachIndicators implements IndicatorSource {

    private final ReachCounts reach;
    private final Clock clock;

    ReachIndicators(ReachCounts reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        DateRange time = period.days();
        return isUndivided(time, scope)
                ? new Counts(List.of(time), scope).rows(0)
                : rows(
                        time,
                        scope,
                        SingletonSupplier.of(() -> recorded(time, scope)),
                        SingletonSupplier.of(() -> expected(time, scope)));
    }

    @Override
    public Map<IndicatorDefinition, Rows> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        List<DateRange> times = List.of(period.days(), other.days());
        if (!times.stream().allMatch(time -> isUndivided(time, scope))) {
            return IndicatorSource.super.compare(period, other, scope, level);
        }
        var counts = new Counts(times, scope);
        return ComparedRows.of(counts.rows(0), counts.rows(1));
    }

    /** Counts people at some times when they are asked for, and those of all times by the same command. */
    private final class Counts {

        private final List<DateRange> times;
        private final IndicatorScope scope;
        private final Supplier<List<Map<ReachStage, List<People>>>> recorded;
        private final Supplier<List<List<People>>> expected;

        private Counts(List<DateRange> times, IndicatorScope scope) {
            this.times = times;
            this.scope = scope;
            recorded = SingletonSupplier.of(() -> reach.recorded(times, scope));
            expected = SingletonSupplier.of(() -> reach.expected(times, scope));
        }

        /** The rows of one of the times. */
        private Map<IndicatorDefinition, Rows> rows(int place) {
            DateRange time = times.get(place);
            return ReachIndicators.this.rows(
                    time,
                    scope,
                    () -> stage ->
                            new PeopleReached(recorded.get().get(place).getOrDefault(stage, List.of()), time, scope),
                    () -> new PeopleReached(expected.get().get(place), time, scope));
        }
    }

    private Map<IndicatorDefinition, Rows> rows(
            DateRange time,
            IndicatorScope scope,
            Supplier<Function<ReachStage, PeopleReached>> recorded,
            Supplier<PeopleReached> expected) {
        Supplier<PeopleReached> delivered = () -> recorded.get().apply(ReachStage.DELIVERED);
        Supplier<PeopleReached> planned = () -> recorded.get().apply(ReachStage.PLANNED);
        return Map.of(
                IndicatorDefinition.REACH_DELIVERED, () -> byKind(delivered.get()),
                IndicatorDefinition.REACH_DELIVERED_BY_METHOD, () -> byMethod(delivered.get()),
                IndicatorDefinition.REACH_PLANNED, () -> byKind(planned.get()),
                IndicatorDefinition.REACH_PLANNED_BY_METHOD, () -> byMethod(planned.get()),
                IndicatorDefinition.REACH_EXPECTED, () -> byKind(expected.get()),
                IndicatorDefinition.REACH_EXPECTED_BY_METHOD, () -> byMethod(expected.get()),
                IndicatorDefinition.REACH_POTENTIAL, () -> potential(reach.potential(time, scope)));
    }

    /** Whether neither months nor themes decide what is shown. */
    private boolean isUndivided(DateRange time, IndicatorScope scope) {
        return scope.theme() == null && !PeopleReached.isByMonth(time, scope, LondonTime.today(clock));
    }

    /** Counts all stages by one command, by what decides what is shown. */
    private Function<ReachStage, PeopleReached> recorded(DateRange time, IndicatorScope scope) {
        Theme theme = scope.theme();
        if (theme != null) {
            Map<ReachStage, Map<Set<Theme>, List<People>>> found = reach.recordedByThemes(time, scope);
            return stage -> PeopleReached.ofTheme(theme, found.getOrDefault(stage, Map.of()), time, scope);
        }
        Map<ReachStage, Map<YearMonth, List<People>>> found = reach.recordedByMonth(PeopleReached.years(time), scope);
        return stage -> PeopleReached.inMonths(found.getOrDefault(stage, Map.of()), time, scope);
    }

    private PeopleReached expected(DateRange time, IndicatorScope scope) {
        return scope.theme() == null
                ? PeopleReached.inMonths(reach.expectedByMonth(PeopleReached.years(time), scope), time, scope)
                : PeopleReached.ofTheme(scope.theme(), reach.expectedByThemes(time, scope), time, scope);
    }

    private static List<IndicatorRow> potential(List<Potential> found) {
        return Stream.of(PotentialReach.Kind.values())
                .map(kind -> IndicatorRow.of(kind, IndicatorNumber.of((double) found.stream()
                        .filter(potential -> potential.kind() == kind)
                        .mapToLong(Potential::number)
                        .sum())))
                .toList();
    }

    private static List<IndicatorRow> byKind(PeopleReached people) {
        return Stream.of(ReachKind.values())
                .map(kind -> IndicatorRow.of(
                        kind, IndicatorNumber.of(people.of(kind)).estimated(people.of(kind, Reach.Method.ESTIMATE))))
                .toList();
    }

    private static List<IndicatorRow> byMethod(PeopleReached people) {
        return Stream.of(ReachKind.values())
                .filter(kind -> kind != ReachKind.YOUNG_PEOPLE || people.dividesYoungPeopleByMethod())
                .flatMap(kind -> Stream.of(Reach.Method.values()).map(method -> {
                    DisclosedNumber part = people.of(kind, method);
                    return IndicatorRow.of(kind, method, IndicatorNumber.of(part, people.of(kind)));
                }))
                .toList();
    }
}
