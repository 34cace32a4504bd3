package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.disclosure.SuppressedTable.Row;

/**
 * Suppresses cells of a table, so that no sum of cells of one row, or of cells of one column, can be calculated that is
 * too small: a {@link SuppressedTable} protects the rows and another one the columns, until neither suppresses more.
 */
final class TwoWayTable {

    private final int[][] people;
    private final BitSet columns;
    private final BitSet merged;
    private final int min;
    private final BitSet[] suppressed;

    /** The cells of nobody. Everybody may know that they are empty, so they protect no other. */
    private final BitSet[] empty;

    private TwoWayTable(int[][] people, BitSet merged, int min) {
        this.people = people;
        this.columns =
                Row.columns(Stream.of(people).mapToInt(row -> row.length).max().orElse(0));
        this.merged = merged;
        this.min = min;
        this.suppressed = Stream.of(people)
                .map(row -> Partition.isSmall(IntStream.of(row).sum(), min) ? columns : merged)
                .map(BitSet::clone)
                .toArray(BitSet[]::new);
        this.empty = Stream.of(people)
                .map(row -> IntStream.range(0, row.length).filter(column -> row[column] == 0))
                .map(nobody -> nobody.collect(BitSet::new, BitSet::set, BitSet::or))
                .toArray(BitSet[]::new);
    }

    /**
     * Returns the suppressed columns of each row: all of them, if there are too few cells to protect one another.
     *
     * @param people by row and column; the sum of each row is known
     * @param merged the columns of which only the sum of all is known; they are suppressed in each row
     */
    static BitSet[] suppressed(int[][] people, BitSet merged, int min) {
        var table = new TwoWayTable(people, merged, min);
        if (!table.protect()) {
            Arrays.fill(table.suppressed, table.columns);
        }
        return table.suppressed;
    }

    /**
     * Returns the columns of each row in which people may be counted: enough of them, and neither their number nor that
     * of the others gives a sum that is too small.
     *
     * @param others the other people of the same rows and columns
     * @param unknown the columns that have no number
     */
    static BitSet[] countable(int[][] people, int[][] others, BitSet unknown, int min) {
        BitSet[] countable = new BitSet[people.length];
        for (int row = 0; row < people.length; row++) {
            int[] numbers = people[row];
            countable[row] = IntStream.range(0, numbers.length)
                    .filter(column -> numbers[column] >= min)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
        for (BitSet[] suppressed : List.of(suppressed(people, unknown, min), suppressed(others, unknown, min))) {
            for (int row = 0; row < people.length; row++) {
                countable[row].andNot(suppressed[row]);
            }
        }
        return countable;
    }

    private boolean protect() {
        SuppressedTable byRow;
        SuppressedTable byColumn;
        do {
            byRow = SuppressedTable.of(rows(), min);
            byColumn = SuppressedTable.of(columns(), min);
        } while (hasMore(byRow::suppressed, byColumn::suppressed));
        return byRow.unsafeRows().isEmpty() && byColumn.unsafeRows().isEmpty();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < people.length; row++) {
            rows.add(row(IntStream.of(people[row]), columns, empty[row], suppressed[row]));
        }
        IntStream sums = columns.stream()
                .map(column -> Stream.of(people).mapToInt(row -> row[column]).sum());
        rows.add(row(sums, merged, new BitSet(), merged));
        return rows;
    }

    private List<Row> columns() {
        return columns.stream()
                .mapToObj(column -> row(
                        Stream.of(people).mapToInt(row -> row[column]),
                        Row.columns(people.length),
                        turned(empty, column),
                        turned(suppressed, column)))
                .toList();
    }

    private static Row row(IntStream people, BitSet all, BitSet empty, BitSet hidden) {
        BitSet columns = (BitSet) all.clone();
        columns.andNot(empty);
        return new Row(people.boxed().toList(), columns, hidden);
    }

    /** The rows in which a column is. */
    private static BitSet turned(BitSet[] rows, int column) {
        return IntStream.range(0, rows.length)
                .filter(row -> rows[row].get(column))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Adds what was found in rows and in columns, and returns whether that is new. */
    private boolean hasMore(IntFunction<BitSet> inRow, IntFunction<BitSet> inColumn) {
        int before = size();
        for (int row = 0; row < suppressed.length; row++) {
            suppressed[row].or(inRow.apply(row));
        }
        columns.stream().forEach(column -> inColumn.apply(column).stream().forEach(row -> suppressed[row].set(column)));
        return size() > before;
    }

    private int size() {
        return Stream.of(suppressed).mapToInt(BitSet::cardinality).sum();
    }
}
