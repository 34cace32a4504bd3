package org.preventionportal.reporting.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.indicators.TaskCounts.Taken;
import org.preventionportal.tasks.indicators.TaskCounts.Target;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts the requests that were decided, and how the response targets were met. */
@Component
class ResponseTimeIndicators implements IndicatorSource {

    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final TaskCounts tasks;

    ResponseTimeIndicators(TaskCounts tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        DateRange time = period.days();
        Supplier<Times> acknowledged =
                SingletonSupplier.of(() -> new Times(tasks.taken(Target.ACKNOWLEDGED, time, scope)));
        Supplier<Times> decided = SingletonSupplier.of(() -> new Times(tasks.taken(Target.DECIDED, time, scope)));
        return Map.of(
                IndicatorDefinition.TASKS_DECIDED, () -> decided.get().all(),
                IndicatorDefinition.ACKNOWLEDGED_IN_TIME,
                        () -> acknowledged.get().inTime(),
                IndicatorDefinition.ACKNOWLEDGED_MEDIAN,
                        () -> acknowledged.get().within(HALF),
                IndicatorDefinition.ACKNOWLEDGED_NINETIETH,
                        () -> acknowledged.get().within(NINE_IN_TEN),
                IndicatorDefinition.DECIDED_IN_TIME, () -> decided.get().inTime(),
                IndicatorDefinition.DECIDED_MEDIAN, () -> decided.get().within(HALF),
                IndicatorDefinition.DECIDED_NINETIETH, () -> decided.get().within(NINE_IN_TEN));
    }

    /** Counts requests by the working days that they took. */
    record Times(List<Taken> taken) {

        private int requests() {
            return taken.stream().mapToInt(Taken::tasks).sum();
        }

        private List<IndicatorRow> all() {
            return List.of(IndicatorRow.all(IndicatorNumber.of(requests())));
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
