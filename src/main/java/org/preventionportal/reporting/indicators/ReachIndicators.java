package org.preventionportal.reporting.indicators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.indicators.ReachCounts.Potential;
import org.preventionportal.tasks.need.Reach;
import org.springframework.stereotype.Component;

/**
 * Counts the people whom tasks reach, disclosed as {@link ReachDisclosure} says: as recorded for callers who see each
 * task with its people, and otherwise as sums of numbers that were rounded one by one. However those sums are divided,
 * subtracted or repeated later, the results are multiples of five.
 */
@Component
class ReachIndicators implements IndicatorSource {

    private final ReachCounts reach;

    ReachIndicators(ReachCounts reach) {
        this.reach = reach;
    }

    @Override
    public IndicatorTopic topic() {
        return IndicatorTopic.REACH;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        var delivered = new Sums(reach.recorded(ReachStage.DELIVERED, time, scope), level);
        var planned = new Sums(reach.recorded(ReachStage.PLANNED, time, scope), level);
        var expected = new Sums(reach.expected(time, scope), level);
        Map<IndicatorDefinition, List<IndicatorRow>> found = new EnumMap<>(IndicatorDefinition.class);
        found.put(IndicatorDefinition.REACH_DELIVERED, delivered.byKind());
        found.put(IndicatorDefinition.REACH_DELIVERED_BY_METHOD, delivered.byMethod());
        found.put(IndicatorDefinition.REACH_PLANNED, planned.byKind());
        found.put(IndicatorDefinition.REACH_PLANNED_BY_METHOD, planned.byMethod());
        found.put(IndicatorDefinition.REACH_EXPECTED, expected.byKind());
        found.put(IndicatorDefinition.REACH_EXPECTED_BY_METHOD, expected.byMethod());
        found.put(IndicatorDefinition.REACH_POTENTIAL, potential(reach.potential(time, scope), level));
        return found;
    }

    private static List<IndicatorRow> potential(List<Potential> found, DisclosureLevel level) {
        return Stream.of(PotentialReach.Kind.values())
                .map(kind -> IndicatorRow.of(kind, IndicatorNumber.of(potential(found, kind, level))))
                .toList();
    }

    private static DisclosedNumber potential(List<Potential> found, PotentialReach.Kind kind, DisclosureLevel level) {
        List<Potential> same =
                found.stream().filter(potential -> potential.kind() == kind).toList();
        return level.reach()
                .of(
                        same.stream().mapToLong(Potential::number).sum(),
                        same.stream().mapToLong(Potential::inSteps).sum(),
                        0);
    }

    private record Sums(List<People> people, DisclosureLevel level) {

        private List<IndicatorRow> byKind() {
            return Stream.of(ReachKind.values())
                    .map(kind -> IndicatorRow.of(kind, whole(kind)))
                    .toList();
        }

        /** Rounds only a whole once, not its parts: a part could be computed from the others. */
        private IndicatorNumber whole(ReachKind kind) {
            List<People> all = of(kind);
            List<People> estimates = all.stream()
                    .filter(one -> one.method() == Reach.Method.ESTIMATE)
                    .toList();
            DisclosedNumber sum =
                    disclosed(all, all.stream().mapToLong(People::figures).sum());
            return IndicatorNumber.of(sum).estimated(estimates.size() == all.size() ? sum : disclosed(estimates, 0));
        }

        private List<IndicatorRow> byMethod() {
            return Stream.of(ReachKind.values())
                    .flatMap(kind -> Stream.of(Reach.Method.values())
                            .map(method -> IndicatorRow.of(
                                    kind,
                                    method,
                                    IndicatorNumber.of(
                                            disclosed(
                                                    of(kind).stream()
                                                            .filter(one -> one.method() == method)
                                                            .toList(),
                                                    0),
                                            disclosed(of(kind), 0)))))
                    .toList();
        }

        private List<People> of(ReachKind kind) {
            return people.stream().filter(one -> one.kind() == kind).toList();
        }

        private DisclosedNumber disclosed(List<People> some, long figures) {
            return level.reach()
                    .of(
                            some.stream().mapToLong(People::people).sum(),
                            some.stream().mapToLong(People::inSteps).sum(),
                            figures);
        }
    }
}
