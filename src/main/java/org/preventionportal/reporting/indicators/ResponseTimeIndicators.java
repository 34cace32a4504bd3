package org.preventionportal.reporting.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.indicators.TaskCounts.Met;
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
        return rows(period.days(), times(Stream.of(period), scope));
    }

    @Override
    public Map<IndicatorDefinition, Rows> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        Supplier<Map<Met, Times>> times = times(Stream.of(period, other), scope);
        return ComparedRows.of(rows(period.days(), times), rows(other.days(), times));
    }

    /** Counts both targets in all periods when one is asked for, by one command. */
    private Supplier<Map<Met, Times>> times(Stream<ProgrammePeriod> periods, IndicatorScope scope) {
        Set<Met> met = periods.flatMap(
                        period -> Stream.of(Target.values()).map(target -> new Met(target, period.days())))
                .collect(Collectors.toSet());
        return SingletonSupplier.of(() -> tasks.taken(met, scope).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, taken -> new Times(taken.getValue()))));
    }

    private static Map<IndicatorDefinition, Rows> rows(DateRange time, Supplier<Map<Met, Times>> times) {
        Supplier<Times> acknowledged =
                () -> Objects.requireNonNull(times.get().get(new Met(Target.ACKNOWLEDGED, time)));
        Supplier<Times> decided = () -> Objects.requireNonNull(times.get().get(new Met(Target.DECIDED, time)));
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
