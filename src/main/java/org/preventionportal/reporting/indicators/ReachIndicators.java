package org.preventionportal.reporting.indicators;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts;
import org.preventionportal.tasks.indicators.ReachCounts.Potential;
import org.preventionportal.tasks.need.Reach;
import org.springframework.stereotype.Component;

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
    public IndicatorTopic topic() {
        return IndicatorTopic.REACH;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        PeopleReached delivered = recorded(ReachStage.DELIVERED, time, scope);
        PeopleReached planned = recorded(ReachStage.PLANNED, time, scope);
        PeopleReached expected = expected(time, scope);
        Map<IndicatorDefinition, List<IndicatorRow>> found = new EnumMap<>(IndicatorDefinition.class);
        found.put(IndicatorDefinition.REACH_DELIVERED, byKind(delivered));
        found.put(IndicatorDefinition.REACH_DELIVERED_BY_METHOD, byMethod(delivered));
        found.put(IndicatorDefinition.REACH_PLANNED, byKind(planned));
        found.put(IndicatorDefinition.REACH_PLANNED_BY_METHOD, byMethod(planned));
        found.put(IndicatorDefinition.REACH_EXPECTED, byKind(expected));
        found.put(IndicatorDefinition.REACH_EXPECTED_BY_METHOD, byMethod(expected));
        found.put(IndicatorDefinition.REACH_POTENTIAL, potential(reach.potential(time, scope)));
        return found;
    }

    private PeopleReached recorded(ReachStage stage, DateRange time, IndicatorScope scope) {
        if (scope.theme() != null) {
            return PeopleReached.ofTheme(scope.theme(), reach.recordedByThemes(stage, time), time, scope);
        }
        return isByQuarter(time, scope)
                ? PeopleReached.inQuarters(reach.recordedByQuarter(stage, PeopleReached.years(time)), time, scope)
                : new PeopleReached(reach.recorded(stage, time), time, scope);
    }

    private PeopleReached expected(DateRange time, IndicatorScope scope) {
        if (scope.theme() != null) {
            return PeopleReached.ofTheme(scope.theme(), reach.expectedByThemes(time), time, scope);
        }
        return isByQuarter(time, scope)
                ? PeopleReached.inQuarters(reach.expectedByQuarter(PeopleReached.years(time)), time, scope)
                : new PeopleReached(reach.expected(time), time, scope);
    }

    private boolean isByQuarter(DateRange time, IndicatorScope scope) {
        return PeopleReached.isByQuarter(time, scope, LondonTime.today(clock));
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
                .flatMap(kind -> Stream.of(Reach.Method.values()).map(method -> {
                    DisclosedNumber part = people.of(kind, method);
                    return IndicatorRow.of(kind, method, IndicatorNumber.of(part, people.of(kind)));
                }))
                .toList();
    }
}
