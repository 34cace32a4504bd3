package org.preventionportal.reporting.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.Figure;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.tasks.figures.Scope;
import org.preventionportal.tasks.figures.TaskCounts;
import org.preventionportal.tasks.figures.TaskCounts.Promise;
import org.preventionportal.tasks.figures.TaskCounts.Taken;
import org.springframework.stereotype.Component;

/** How the promises to requests were kept. */
@Component
class ServiceTimeFigures implements FigureSource {

    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final TaskCounts tasks;

    ServiceTimeFigures(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public FigureTopic topic() {
        return FigureTopic.SERVICE_TIMES;
    }

    @Override
    public Map<FigureKind, List<FigureRow>> read(Timespan time, Scope scope, Sight sight) {
        var acknowledged = new Times(tasks.taken(Promise.ACKNOWLEDGED, time, scope));
        var decided = new Times(tasks.taken(Promise.DECIDED, time, scope));
        Map<FigureKind, List<FigureRow>> found = new EnumMap<>(FigureKind.class);
        found.put(FigureKind.ACKNOWLEDGED_IN_TIME, acknowledged.inTime());
        found.put(FigureKind.ACKNOWLEDGED_MEDIAN, acknowledged.within(HALF));
        found.put(FigureKind.ACKNOWLEDGED_NINETIETH, acknowledged.within(NINE_IN_TEN));
        found.put(FigureKind.DECIDED_IN_TIME, decided.inTime());
        found.put(FigureKind.DECIDED_MEDIAN, decided.within(HALF));
        found.put(FigureKind.DECIDED_NINETIETH, decided.within(NINE_IN_TEN));
        return found;
    }

    /** How long it took how often. */
    record Times(List<Taken> taken) {

        private int requests() {
            return taken.stream().mapToInt(Taken::tasks).sum();
        }

        private List<FigureRow> inTime() {
            int inTime =
                    taken.stream().filter(Taken::inTime).mapToInt(Taken::tasks).sum();
            return List.of(FigureRow.all(FigureNumber.of(inTime, requests())));
        }

        private List<FigureRow> within(double share) {
            if (taken.isEmpty()) {
                return List.of(FigureRow.all(FigureNumber.NOTHING));
            }
            return List.of(FigureRow.all(new FigureNumber(Figure.of(days(share)), Figure.of(requests()), null, null)));
        }

        /** The nearest rank: the smallest number of days within which at least that share of the requests was done. */
        int days(double share) {
            long needed = Math.max(1, (long) Math.ceil(share * requests()));
            int done = 0;
            for (Taken times : taken.stream()
                    .sorted(Comparator.comparingInt(Taken::workingDays))
                    .toList()) {
                done += times.tasks();
                if (done >= needed) {
                    return times.workingDays();
                }
            }
            throw new IllegalStateException("No share of nothing");
        }
    }
}
