package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Suppresses cells of a table of groups by answers, of which the sum of each row and of each column is known. A cell of
 * one to four people is suppressed, and so many others with it that no sum of suppressed cells of one row can be
 * calculated that is less than five.
 *
 * <p>What can be calculated follows from a graph: rows and columns are its nodes, suppressed cells its edges. Without a
 * row, its columns fall into connected parts. Exactly the suppressed cells of the row in one part, or in several,
 * can be calculated together.
 */
final class SuppressedTable {

    private static final int MIN = Partition.MIN_PEOPLE;

    private final int[][] people;
    private final BitSet[] suppressed;
    private final int columns;

    private SuppressedTable(int[][] people, int columns) {
        this.people = people;
        this.columns = columns;
        this.suppressed = IntStream.range(0, people.length)
                .mapToObj(_ -> new BitSet(columns))
                .toArray(BitSet[]::new);
    }

    /**
     * @param people by row and column; each row is either empty or of at least five people, apart from the rest
     * @param hasRest whether the last row is of people without a group, of whom no cell is shown
     */
    static SuppressedTable of(int[][] people, int columns, boolean hasRest) {
        var table = new SuppressedTable(people, columns);
        for (int row = 0; row < people.length; row++) {
            boolean isRest = hasRest && row == people.length - 1;
            for (int column = 0; column < columns; column++) {
                table.suppressed[row].set(column, isRest || isSmall(people[row][column]));
            }
        }
        boolean isUnsafe = true;
        while (isUnsafe) {
            isUnsafe = false;
            for (int row = 0; row < people.length; row++) {
                isUnsafe |= table.protect(row);
            }
        }
        return table;
    }

    private static boolean isSmall(int number) {
        return number > 0 && number < MIN;
    }

    /** Whether the sum of these cells is known: none, or all, of those suppressed in the row are among them. */
    boolean discloses(int row, BitSet cells) {
        BitSet hidden = (BitSet) suppressed[row].clone();
        hidden.and(cells);
        return hidden.isEmpty() || hidden.equals(suppressed[row]);
    }

    boolean isComplete(int row) {
        return suppressed[row].isEmpty();
    }

    /** How many people are in the suppressed cells of a column. */
    int suppressedPeople(int column) {
        return IntStream.range(0, people.length)
                .filter(row -> suppressed[row].get(column))
                .map(row -> people[row][column])
                .sum();
    }

    /** Whether another cell had to be suppressed for the sake of this row. */
    private boolean protect(int row) {
        if (suppressed[row].isEmpty()) {
            return false;
        }
        List<BitSet> parts = parts(row);
        int total = sum(row, all());
        for (BitSet part : parts) {
            int known = sum(row, part);
            if (known < MIN && known != total) {
                boolean isTooFew = sum(row, suppressed[row]) < MIN;
                return (parts.size() == 1 || isTooFew) ? hideInRow(row) : join(row, part);
            }
        }
        return false;
    }

    private BitSet all() {
        var all = new BitSet(columns);
        all.set(0, columns);
        return all;
    }

    private int sum(int row, BitSet cells) {
        return cells.stream().map(column -> people[row][column]).sum();
    }

    /** The suppressed cells of a row by the parts into which the columns fall without the row. */
    private List<BitSet> parts(int without) {
        List<BitSet> parts = new ArrayList<>();
        suppressed[without].stream().forEach(column -> {
            var alone = new BitSet(columns);
            alone.set(column);
            parts.add(alone);
        });
        boolean hasJoined = true;
        List<BitSet> rows = new ArrayList<>();
        for (int row = 0; row < people.length; row++) {
            if (row != without) {
                rows.add((BitSet) suppressed[row].clone());
            }
        }
        while (hasJoined) {
            hasJoined = joinOnce(rows);
        }
        rows.forEach(row -> merge(parts, row));
        parts.forEach(part -> part.and(suppressed[without]));
        return parts;
    }

    /** Merges two rows that share a column. */
    private static boolean joinOnce(List<BitSet> rows) {
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                if (rows.get(one).intersects(rows.get(other))) {
                    rows.get(one).or(rows.remove(other));
                    return true;
                }
            }
        }
        return false;
    }

    private static void merge(List<BitSet> parts, BitSet row) {
        List<BitSet> touched =
                parts.stream().filter(part -> part.intersects(row)).toList();
        if (touched.size() > 1) {
            parts.removeAll(touched);
            var joined = new BitSet();
            touched.forEach(joined::or);
            parts.add(joined);
        }
    }

    /** Suppresses the smallest cell of a row that is shown, and one with people before an empty one. */
    private boolean hideInRow(int row) {
        int best = -1;
        for (int column = 0; column < columns; column++) {
            if (!suppressed[row].get(column) && (best < 0 || weight(row, column) < weight(row, best))) {
                best = column;
            }
        }
        if (best >= 0) {
            suppressed[row].set(best);
        }
        return best >= 0;
    }

    private int weight(int row, int column) {
        return people[row][column] == 0 ? Integer.MAX_VALUE : people[row][column];
    }

    /** Suppresses cells of another row that join a part with the other suppressed cells of this row. */
    private boolean join(int row, BitSet part) {
        BitSet others = (BitSet) suppressed[row].clone();
        others.andNot(part);
        int[] best = {};
        long least = Long.MAX_VALUE;
        for (int helper = 0; helper < people.length; helper++) {
            if (helper == row || sum(helper, all()) == 0) {
                continue;
            }
            for (int here = part.nextSetBit(0); here >= 0; here = part.nextSetBit(here + 1)) {
                for (int there = others.nextSetBit(0); there >= 0; there = others.nextSetBit(there + 1)) {
                    long cost = cost(helper, here) + cost(helper, there);
                    if (cost > 0 && cost < least) {
                        least = cost;
                        best = new int[] {helper, here, there};
                    }
                }
            }
        }
        if (best.length == 0) {
            return hideInRow(row);
        }
        suppressed[best[0]].set(best[1]);
        suppressed[best[0]].set(best[2]);
        return true;
    }

    private long cost(int row, int column) {
        if (suppressed[row].get(column)) {
            return 0;
        }
        return people[row][column] == 0 ? MIN : people[row][column];
    }
}
