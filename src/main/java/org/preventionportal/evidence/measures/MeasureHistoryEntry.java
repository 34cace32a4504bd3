package org.preventionportal.evidence.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/** Records who updated a measure, and which numbers they changed. */
record MeasureHistoryEntry(PersonId actor, Instant occurredAt, List<Change> changes) {

    /**
     * Holds what became of the number of a month.
     *
     * @param month its first day
     * @param before null if the month had no number
     * @param after null if the month has no number any more
     */
    record Change(
            LocalDate month,
            @Nullable Integer before,
            @Nullable Integer after) {}

    static MeasureHistoryEntry of(PersonId actor, Instant at, MeasureContent before, MeasureContent after) {
        Map<LocalDate, Integer> old = byMonth(before);
        Map<LocalDate, Integer> now = byMonth(after);
        Map<LocalDate, Integer> months = new TreeMap<>(old);
        months.putAll(now);
        return new MeasureHistoryEntry(
                actor,
                at,
                months.keySet().stream()
                        .filter(month -> !Objects.equals(old.get(month), now.get(month)))
                        .map(month -> new Change(month, old.get(month), now.get(month)))
                        .toList());
    }

    private static Map<LocalDate, Integer> byMonth(MeasureContent content) {
        return content.values().stream().collect(Collectors.toMap(MonthlyValue::month, MonthlyValue::value));
    }
}
