package org.preventionportal.disclosure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Suppresses parts of a whole in several periods, of which the whole is known, and in these periods together. No sum of
 * one to four people can be calculated of several parts in one period, or of one part in several periods. A part that
 * is suppressed in these periods together is suppressed in each. If the whole is one to four people, so is every part.
 */
public final class PeriodTable {

    private final List<String> parts;
    private final List<LocalDate> periods;
    private final Partition together;
    private final int total;
    private final int[] totals;
    private final BitSet[] suppressed;

    private PeriodTable(Map<LocalDate, Map<String, Integer>> people, Map<String, Integer> sums) {
        this.parts = List.copyOf(sums.keySet());
        this.periods = List.copyOf(people.keySet());
        this.together = Partition.of(sums);
        this.total = sums.values().stream().mapToInt(Integer::intValue).sum();
        BitSet merged = IntStream.range(0, parts.size())
                .filter(part -> !discloses(parts.get(part)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        int[][] cells = people.values().stream()
                .map(period -> parts.stream()
                        .mapToInt(part -> period.getOrDefault(part, 0))
                        .toArray())
                .toArray(int[][]::new);
        this.totals = Stream.of(cells).mapToInt(row -> IntStream.of(row).sum()).toArray();
        this.suppressed = TwoWayTable.suppressed(cells, merged, Partition.MIN_PEOPLE);
    }

    /** @param people of each part by the first day of the period */
    public static PeriodTable of(Map<LocalDate, Map<String, Integer>> people) {
        Map<String, Integer> sums = new TreeMap<>();
        people.values().stream()
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .filter(part -> part.getValue() > 0)
                .forEach(part -> sums.merge(part.getKey(), part.getValue(), Integer::sum));
        return new PeriodTable(new TreeMap<>(people), sums);
    }

    /** Whether the people of a part in all periods together are shown. */
    public boolean discloses(String part) {
        return parts.contains(part) ? together.discloses(Set.of(part)) : !Partition.isSmall(total);
    }

    /** Whether the people of a part in the period that begins on this day are shown. */
    public boolean discloses(LocalDate period, String part) {
        int row = periods.indexOf(period);
        int column = parts.indexOf(part);
        if (row < 0 || column < 0) {
            return discloses(part) && (row < 0 || !Partition.isSmall(totals[row]));
        }
        return !suppressed[row].get(column);
    }
}
