package org.preventionportal.evidence.measures;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Partition;

/**
 * Holds what readers see of a measure. Numbers of each month are often of a few children of one organisation, so those
 * who do not see the outcome get months of one to four added up with their neighbours. Measures grow at their end, so
 * the last months are pending while their sum is small: what was disclosed never changes when a month is added, and
 * nobody can calculate that month from what was shown before and after.
 *
 * @param values the earliest first
 * @param pendingMonths the first days of the last months, in no value and no span until their sum is large enough
 * @param before null if it is suppressed, as its months are
 * @param after null if all its months are pending
 */
record DisclosedMeasure(
        String title,
        String unit,
        String source,
        LocalDate changedIn,
        List<MeasureValue> values,
        List<LocalDate> pendingMonths,
        @Nullable MeasureSpan before,
        @Nullable MeasureSpan after) {

    static DisclosedMeasure exact(MeasureContent content) {
        return of(
                content,
                content.values().stream().map(MeasureValue::of).toList(),
                List.of(),
                MeasureSpan.of(content.monthsBefore()),
                MeasureSpan.of(content.monthsAfter()));
    }

    static DisclosedMeasure merged(MeasureContent content) {
        List<MonthlyValue> months = content.monthsAfter();
        Deque<MeasureValue> sums = sums(months);
        int pending = isSmall(sums.getLast()) ? sums.removeLast().monthCount() : 0;
        List<MonthlyValue> counted = months.subList(0, months.size() - pending);
        return of(
                content,
                Stream.concat(withRest(sums(content.monthsBefore())).stream(), sums.stream())
                        .toList(),
                months.stream().skip(counted.size()).map(MonthlyValue::month).toList(),
                large(MeasureSpan.of(content.monthsBefore())),
                counted.isEmpty() ? null : MeasureSpan.of(counted));
    }

    private static DisclosedMeasure of(
            MeasureContent content,
            List<MeasureValue> values,
            List<LocalDate> pendingMonths,
            @Nullable MeasureSpan before,
            @Nullable MeasureSpan after) {
        return new DisclosedMeasure(
                content.title(),
                content.unit(),
                content.source(),
                content.changedIn(),
                values,
                pendingMonths,
                before,
                after);
    }

    boolean isBefore(MeasureValue value) {
        return value.month().isBefore(changedIn);
    }

    private static @Nullable MeasureSpan large(MeasureSpan span) {
        return isSmall(span.total()) ? null : span;
    }

    /** Adds a month to those before it while their sum is small. Only the last sum can be small. */
    private static Deque<MeasureValue> sums(List<MonthlyValue> months) {
        Deque<MeasureValue> sums = new ArrayDeque<>();
        for (MonthlyValue month : months) {
            MeasureValue next = MeasureValue.of(month);
            sums.addLast(
                    sums.isEmpty() || !isSmall(sums.getLast())
                            ? next
                            : sums.removeLast().and(next));
        }
        return sums;
    }

    /** Adds what is left over to the sum before it, as nothing is added to months before the change later. */
    private static Deque<MeasureValue> withRest(Deque<MeasureValue> sums) {
        while (!sums.isEmpty() && isSmall(sums.getLast())) {
            MeasureValue rest = sums.removeLast();
            if (!sums.isEmpty()) {
                sums.addLast(sums.removeLast().and(rest));
            }
        }
        return sums;
    }

    private static boolean isSmall(MeasureValue sum) {
        return isSmall(sum.value());
    }

    private static boolean isSmall(long number) {
        return number > 0 && number < Partition.MIN_PEOPLE;
    }
}
