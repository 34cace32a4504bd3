package org.preventionportal.reporting.indicators;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
                ? rows(List.of(time), scope).getFirst()
                : rows(
                        SingletonSupplier.of(() -> recorded(time, scope)),
                        SingletonSupplier.of(() -> expected(time, scope)),
                        () -> reach.potential(List.of(time), scope).getFirst());
    }

    @Override
    public Map<IndicatorDefinition, Rows> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        List<DateRange> times = List.of(period.days(), other.days());
        List<Map<IndicatorDefinition, Rows>> rows = rows(times, scope);
        return times.stream().allMatch(time -> isUndivided(time, scope))
                ? ComparedRows.of(rows.getFirst(), rows.getLast())
                : IndicatorSource.super.compare(period, other, scope, level);
    }

    /** The rows of each time, counted when they are asked for: those of all times by the same command. */
    private List<Map<IndicatorDefinition, Rows>> rows(List<DateRange> times, IndicatorScope scope) {
        Supplier<List<Map<ReachStage, List<People>>>> recorded =
                SingletonSupplier.of(() -> reach.recorded(times, scope));
        Supplier<List<List<People>>> expected = SingletonSupplier.of(() -> reach.expected(times, scope));
        Supplier<List<List<Potential>>> potential = SingletonSupplier.of(() -> reach.potential(times, scope));
        return IntStream.range(0, times.size())
                .mapToObj(i -> rows(
                        () -> stage -> new PeopleReached(
                                recorded.get().get(i).getOrDefault(stage, List.of()), times.get(i), scope),
                        () -> new PeopleReached(expected.get().get(i), times.get(i), scope),
                        () -> potential.get().get(i)))
                .toList();
    }

    private static Map<IndicatorDefinition, Rows> rows(
            Supplier<Function<ReachStage, PeopleReached>> recorded,
            Supplier<PeopleReached> expected,
            Supplier<List<Potential>> potential) {
        Supplier<PeopleReached> delivered = () -> recorded.get().apply(ReachStage.DELIVERED);
        Supplier<PeopleReached> planned = () -> recorded.get().apply(ReachStage.PLANNED);
        return Map.of(
                IndicatorDefinition.REACH_DELIVERED, () -> byKind(delivered.get()),
                IndicatorDefinition.REACH_DELIVERED_BY_METHOD, () -> byMethod(delivered.get()),
                IndicatorDefinition.REACH_PLANNED, () -> byKind(planned.get()),
                IndicatorDefinition.REACH_PLANNED_BY_METHOD, () -> byMethod(planned.get()),
                IndicatorDefinition.REACH_EXPECTED, () -> byKind(expected.get()),
                IndicatorDefinition.REACH_EXPECTED_BY_METHOD, () -> byMethod(expected.get()),
                IndicatorDefinition.REACH_POTENTIAL, () -> byKind(potential.get()));
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

    private static List<IndicatorRow> byKind(List<Potential> found) {
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
