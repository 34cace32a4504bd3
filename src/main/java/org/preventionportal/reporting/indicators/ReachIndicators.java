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
        Supplier<Function<ReachStage, PeopleReached>> recorded = SingletonSupplier.of(() -> recorded(time, scope));
        Supplier<PeopleReached> delivered = () -> recorded.get().apply(ReachStage.DELIVERED);
        Supplier<PeopleReached> planned = () -> recorded.get().apply(ReachStage.PLANNED);
        Supplier<PeopleReached> expected = SingletonSupplier.of(() -> expected(time, scope));
        return Map.of(
                IndicatorDefinition.REACH_DELIVERED, () -> byKind(delivered.get()),
                IndicatorDefinition.REACH_DELIVERED_BY_METHOD, () -> byMethod(delivered.get()),
                IndicatorDefinition.REACH_PLANNED, () -> byKind(planned.get()),
                IndicatorDefinition.REACH_PLANNED_BY_METHOD, () -> byMethod(planned.get()),
                IndicatorDefinition.REACH_EXPECTED, () -> byKind(expected.get()),
                IndicatorDefinition.REACH_EXPECTED_BY_METHOD, () -> byMethod(expected.get()),
                IndicatorDefinition.REACH_POTENTIAL, () -> potential(reach.potential(time, scope)));
    }

    /** Counts all stages by one command. */
    private Function<ReachStage, PeopleReached> recorded(DateRange time, IndicatorScope scope) {
        Theme theme = scope.theme();
        if (theme != null) {
            Map<ReachStage, Map<Set<Theme>, List<People>>> found = reach.recordedByThemes(time, scope);
            return stage -> PeopleReached.ofTheme(theme, found.getOrDefault(stage, Map.of()), time, scope);
        }
        if (isByMonth(time, scope)) {
            Map<ReachStage, Map<YearMonth, List<People>>> found =
                    reach.recordedByMonth(PeopleReached.years(time), scope);
            return stage -> PeopleReached.inMonths(found.getOrDefault(stage, Map.of()), time, scope);
        }
        Map<ReachStage, List<People>> found = reach.recorded(time, scope);
        return stage -> new PeopleReached(found.getOrDefault(stage, List.of()), time, scope);
    }

    private PeopleReached expected(DateRange time, IndicatorScope scope) {
        if (scope.theme() != null) {
            return PeopleReached.ofTheme(scope.theme(), reach.expectedByThemes(time, scope), time, scope);
        }
        return isByMonth(time, scope)
                ? PeopleReached.inMonths(reach.expectedByMonth(PeopleReached.years(time), scope), time, scope)
                : new PeopleReached(reach.expected(time, scope), time, scope);
    }

    private boolean isByMonth(DateRange time, IndicatorScope scope) {
        return PeopleReached.isByMonth(time, scope, LondonTime.today(clock));
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
