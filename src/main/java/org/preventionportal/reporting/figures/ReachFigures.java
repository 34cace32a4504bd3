package org.preventionportal.reporting.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.delivery.PotentialReach;
import org.preventionportal.tasks.delivery.ReachKind;
import org.preventionportal.tasks.delivery.ReachStage;
import org.preventionportal.tasks.figures.ReachCounts;
import org.preventionportal.tasks.figures.ReachCounts.People;
import org.preventionportal.tasks.figures.ReachCounts.Potential;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.need.Reach;
import org.springframework.stereotype.Component;

/**
 * Whom tasks reach, in the form in which {@link ReachTelling} has it told: as recorded to those who see each task with its
 * people; to everybody else as sums of figures that were rounded one by one, so that whatever is divided, subtracted or
 * looked at again later, all that comes out are multiples of five.
 */
@Component
class ReachFigures implements FigureSource {

    private final ReachCounts reach;

    ReachFigures(ReachCounts reach) {
        this.reach = reach;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.REACH;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        var delivered = new Sums(reach.recorded(ReachStage.DELIVERED, time, scope), sight);
        var planned = new Sums(reach.recorded(ReachStage.PLANNED, time, scope), sight);
        var expected = new Sums(reach.expected(time, scope), sight);
        Map<FigureKind, List<FigureRow>> found = new EnumMap<>(FigureKind.class);
        found.put(FigureKind.REACH_DELIVERED, delivered.byKind());
        found.put(FigureKind.REACH_DELIVERED_BY_METHOD, delivered.byMethod());
        found.put(FigureKind.REACH_PLANNED, planned.byKind());
        found.put(FigureKind.REACH_PLANNED_BY_METHOD, planned.byMethod());
        found.put(FigureKind.REACH_EXPECTED, expected.byKind());
        found.put(FigureKind.REACH_EXPECTED_BY_METHOD, expected.byMethod());
        found.put(FigureKind.REACH_POTENTIAL, potential(reach.potential(time, scope), sight));
        return found;
    }

    private static List<FigureRow> potential(List<Potential> found, Sight sight) {
        return Stream.of(PotentialReach.Kind.values())
                .map(kind -> FigureRow.of(kind, FigureNumber.of(potential(found, kind, sight))))
                .toList();
    }

    private static Figure potential(List<Potential> found, PotentialReach.Kind kind, Sight sight) {
        List<Potential> same =
                found.stream().filter(potential -> potential.kind() == kind).toList();
        return sight.reach()
                .of(
                        same.stream().mapToLong(Potential::number).sum(),
                        same.stream().mapToLong(Potential::inSteps).sum(),
                        0);
    }

    private record Sums(List<People> people, Sight sight) {

        private List<FigureRow> byKind() {
            return Stream.of(ReachKind.values())
                    .map(kind -> FigureRow.of(kind, whole(kind)))
                    .toList();
        }

        /** Only a whole may be rounded once: its parts are not, since one could be taken from the others. */
        private FigureNumber whole(ReachKind kind) {
            List<People> all = of(kind);
            List<People> estimates = all.stream()
                    .filter(one -> one.method() == Reach.Method.ESTIMATE)
                    .toList();
            Figure sum = told(all, all.stream().mapToLong(People::figures).sum());
            return FigureNumber.of(sum).estimated(estimates.size() == all.size() ? sum : told(estimates, 0));
        }

        private List<FigureRow> byMethod() {
            return Stream.of(ReachKind.values())
                    .flatMap(kind -> Stream.of(Reach.Method.values())
                            .map(method -> FigureRow.of(
                                    kind,
                                    method,
                                    FigureNumber.of(
                                            told(
                                                    of(kind).stream()
                                                            .filter(one -> one.method() == method)
                                                            .toList(),
                                                    0),
                                            told(of(kind), 0)))))
                    .toList();
        }

        private List<People> of(ReachKind kind) {
            return people.stream().filter(one -> one.kind() == kind).toList();
        }

        private Figure told(List<People> some, long figures) {
            return sight.reach()
                    .of(
                            some.stream().mapToLong(People::people).sum(),
                            some.stream().mapToLong(People::inSteps).sum(),
                            figures);
        }
    }
}
