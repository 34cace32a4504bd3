package org.preventionportal.reporting.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.preventionportal.disclosure.LinearSpan;

/**
 * Knows sums of people in cells, as readers do who know that there is somebody in each cell. A few people stay hidden
 * if there could be another number of them: if a change of whole people alters them and no known sum, and leaves
 * somebody in each cell. A sum is refused if no such change is found beside it. Only changes of one cell are tried that
 * larger ones make up for, so a sum may be refused that gives nothing.
 */
final class KnownSums {

    /** What is tried in one cell. The larger ones may have to be changed by a half, a third or a quarter of it. */
    private static final int[] TRIED = {1, -1, 2, -2, 3, -3, 4, -4, 6, -6};

    /** Nothing larger is a change, so that {@link LinearSpan}, which calculates modulo a prime, is exact. */
    private static final int MAX_CHANGE = 10_000;

    private final int[] people;
    private final LinearSpan known;
    private List<Few> hidden = List.of();

    /** @param people of each cell, the largest first */
    KnownSums(int[] people) {
        this.people = people.clone();
        this.known = new LinearSpan(people.length);
    }

    /** Holds a few people as the cells that they are in, and a change of all cells that alters their number. */
    private static final class Few {

        private final int[] cells;
        private final long[] change;

        private Few(int[] cells, long[] change) {
            this.cells = cells;
            this.change = change;
        }
    }

    /** @param sum with a one for each of its cells */
    void add(long[] sum) {
        known.add(sum);
    }

    /** Hides a few people from now on, and returns those whose number follows from the sums that are known already. */
    List<long[]> hide(Collection<long[]> few) {
        List<Few> unknown = new ArrayList<>();
        List<long[]> follows = new ArrayList<>();
        Map<Integer, List<long[]>> changes = new HashMap<>();
        few.forEach(sum -> hidden(cells(sum), changes).ifPresentOrElse(unknown::add, () -> follows.add(sum)));
        hidden = unknown;
        return follows;
    }

    private static int[] cells(long[] sum) {
        return IntStream.range(0, sum.length).filter(cell -> sum[cell] != 0).toArray();
    }

    /** Adds a sum if all that are hidden stay so and the condition holds. Returns whether it was added. */
    boolean addIfAllStayHidden(long[] sum, BooleanSupplier condition) {
        return known.addIf(sum, () -> stayHidden(cells(sum)) && condition.getAsBoolean());
    }

    private boolean stayHidden(int[] sum) {
        List<Few> still = new ArrayList<>();
        Map<Integer, List<long[]>> changes = new HashMap<>();
        for (Few few : hidden) {
            Optional<Few> beside = sum(sum, few.change) == 0 ? Optional.of(few) : hidden(few.cells, changes);
            if (beside.isEmpty()) {
                return false;
            }
            still.add(beside.get());
        }
        hidden = still;
        return true;
    }

    /** @param changes those found so far beside what is known, by cell, because many few have the same */
    private Optional<Few> hidden(int[] few, Map<Integer, List<long[]>> changes) {
        return IntStream.concat(IntStream.of(few), IntStream.range(0, people.length))
                .boxed()
                .flatMap(cell -> changes.computeIfAbsent(cell, this::changes).stream())
                .filter(change -> sum(few, change) != 0)
                .findFirst()
                .map(change -> new Few(few, change));
    }

    private List<long[]> changes(int cell) {
        return known.changes(cell, TRIED).filter(this::leavesSomebody).toList();
    }

    private boolean leavesSomebody(long[] change) {
        return IntStream.range(0, change.length)
                .allMatch(cell -> Math.abs(change[cell]) <= MAX_CHANGE && people[cell] + change[cell] > 0);
    }

    private static long sum(int[] cells, long[] change) {
        return IntStream.of(cells).mapToLong(cell -> change[cell]).sum();
    }
}
