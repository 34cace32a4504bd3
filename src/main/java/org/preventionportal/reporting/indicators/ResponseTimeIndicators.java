package org.preventionportal.reporting.indicators;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.indicators.TaskCounts.Taken;
import org.preventionportal.tasks.indicators.TaskCounts.Target;
import org.springframework.stereotype.Component;

/** Counts how the response targets were met. */
@Component
class ResponseTimeIndicators implements IndicatorSource {

    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final TaskCounts tasks;

    ResponseTimeIndicators(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public IndicatorTopic topic() {
        return IndicatorTopic.RESPONSE_TIMES;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        var acknowledged = new Times(tasks.taken(Target.ACKNOWLEDGED, time, scope));
        var decided = new Times(tasks.taken(Target.DECIDED, time, scope));
        Map<IndicatorDefinition, List<IndicatorRow>> found = new EnumMap<>(IndicatorDefinition.class);
        found.put(IndicatorDefinition.ACKNOWLEDGED_IN_TIME, acknowledged.inTime());
        found.put(IndicatorDefinition.ACKNOWLEDGED_MEDIAN, acknowledged.within(HALF));
        found.put(IndicatorDefinition.ACKNOWLEDGED_NINETIETH, acknowledged.within(NINE_IN_TEN));
        found.put(IndicatorDefinition.DECIDED_IN_TIME, decided.inTime());
        found.put(IndicatorDefinition.DECIDED_MEDIAN, decided.within(HALF));
        found.put(IndicatorDefinition.DECIDED_NINETIETH, decided.within(NINE_IN_TEN));
        return found;
    }

    /** Counts requests by the working days that they took. */
    record Times(List<Taken> taken) {

        private int requests() {
            return taken.stream().mapToInt(Taken::tasks).sum();
        }

        private List<IndicatorRow> inTime() {
            int inTime =
                    taken.stream().filter(Taken::inTime).mapToInt(Taken::tasks).sum();
            return List.of(IndicatorRow.all(IndicatorNumber.of(inTime, requests())));
        }

        private List<IndicatorRow> within(double share) {
            if (taken.isEmpty()) {
                return List.of(IndicatorRow.all(IndicatorNumber.NOTHING));
            }
            return List.of(IndicatorRow.all(
                    new IndicatorNumber(DisclosedNumber.of(days(share)), DisclosedNumber.of(requests()), null, null)));
        }

        /** Nearest rank: the smallest number of days within which at least this share of the requests was handled. */
        int days(double share) {
            long needed = Math.max(1, (long) Math.ceil(share * requests()));
            int done = 0;
            for (Taken times : taken.stream()
                    .sorted(Comparator.comparingInt(Taken::workingDaysUsed))
                    .toList()) {
                done += times.tasks();
                if (done >= needed) {
                    return times.workingDaysUsed();
                }
            }
            throw new IllegalStateException("No share of nothing");
        }
    }
}
