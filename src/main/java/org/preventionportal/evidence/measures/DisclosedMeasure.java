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
 * who do not see the outcome get months of one to four added up with their neighbours. Both sums are the same for every
 * reader, apart from one of one to four.
 *
 * @param values the earliest first
 * @param before null if it is suppressed, as its months are
 * @param after as {@code before}
 */
record DisclosedMeasure(
        String title,
        String unit,
        String source,
        LocalDate changedIn,
        List<MeasureValue> values,
        @Nullable MeasureSpan before,
        @Nullable MeasureSpan after) {

    static DisclosedMeasure exact(MeasureContent content) {
        return of(
                content,
                content.values().stream().map(MeasureValue::of).toList(),
                MeasureSpan.of(content.monthsBefore()),
                MeasureSpan.of(content.monthsAfter()));
    }

    static DisclosedMeasure merged(MeasureContent content) {
        return of(
                content,
                Stream.of(content.monthsBefore(), content.monthsAfter())
                        .flatMap(months -> merged(months).stream())
                        .toList(),
                large(MeasureSpan.of(content.monthsBefore())),
                large(MeasureSpan.of(content.monthsAfter())));
    }

    private static DisclosedMeasure of(
            MeasureContent content,
            List<MeasureValue> values,
            @Nullable MeasureSpan before,
            @Nullable MeasureSpan after) {
        return new DisclosedMeasure(
                content.title(), content.unit(), content.source(), content.changedIn(), values, before, after);
    }

    boolean isBefore(MeasureValue value) {
        return value.month().isBefore(changedIn);
    }

    private static @Nullable MeasureSpan large(MeasureSpan span) {
        return isSmall(span.total()) ? null : span;
    }

    /** Adds a month to those before it while their sum is small, and what is left over to the last sum. */
    private static Deque<MeasureValue> merged(List<MonthlyValue> months) {
        Deque<MeasureValue> sums = new ArrayDeque<>();
        for (MonthlyValue month : months) {
            MeasureValue next = MeasureValue.of(month);
            sums.addLast(
                    sums.isEmpty() || !isSmall(sums.getLast().value())
                            ? next
                            : sums.removeLast().and(next));
        }
        while (!sums.isEmpty() && isSmall(sums.getLast().value())) {
            MeasureValue rest = sums.removeLast();
            if (!sums.isEmpty()) {
                sums.addLast(sums.removeLast().and(rest));
            }
        }
        return sums;
    }

    private static boolean isSmall(long number) {
        return number > 0 && number < Partition.MIN_PEOPLE;
    }
}
