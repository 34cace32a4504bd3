package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tries all tables of so many people, of which everybody knows the sums of rows and columns, and empty cells. */
class TwoWayTableTests {

    private static final int MIN = Partition.MIN_PEOPLE;

    @Test
    void noFewPeopleFollowFromTheCountableCellsOfTwentyPeople() {
        assertThat(attackAll(2, 3, 20)).isGreaterThan(100);
    }

    @Test
    void noFewPeopleFollowFromTheCountableCellsOfSeventyThreePeople() {
        assertThat(attackAll(2, 2, 73)).isGreaterThan(5_000);
    }

    /** Returns how many tables have countable cells. */
    private static long attackAll(int rows, int columns, int people) {
        return numbers(rows * columns, people)
                .filter(cells -> IntStream.of(cells).allMatch(some -> some >= cells[0])) // others are turned round
                .map(cells -> IntStream.range(0, rows)
                        .mapToObj(row -> IntStream.range(row * columns, (row + 1) * columns)
                                .map(cell -> cells[cell])
                                .toArray())
                        .toArray(int[][]::new))
                .filter(TwoWayTableTests::hasLargeSums)
                .filter(TwoWayTableTests::attack)
                .count();
    }

    /** All ways to divide people into cells. */
    private static Stream<int[]> numbers(int cells, int people) {
        return cells == 1
                ? Stream.of(new int[] {people})
                : IntStream.rangeClosed(0, people)
                        .boxed()
                        .flatMap(first -> numbers(cells - 1, people - first)
                                .map(others -> IntStream.concat(IntStream.of(first), IntStream.of(others))
                                        .toArray()));
    }

    /** Results show no row or column of one to four people. */
    private static boolean hasLargeSums(int[][] table) {
        return Stream.of(table).allMatch(row -> IntStream.of(row).sum() >= MIN)
                && IntStream.range(0, table[0].length)
                        .allMatch(column ->
                                Stream.of(table).mapToInt(row -> row[column]).sum() >= MIN);
    }

    /** Returns whether any cell is countable. */
    private static boolean attack(int[][] table) {
        int columns = table[0].length;
        BitSet[] countable = TwoWayTable.countable(table, new int[table.length][columns], new BitSet(), MIN);
        if (Stream.of(countable).allMatch(BitSet::isEmpty)) {
            return false;
        }
        LinearSpan before = margins(table);
        LinearSpan known = margins(table);
        for (int cell = 0; cell < table.length * columns; cell++) {
            if (countable[cell / columns].get(cell % columns)) {
                known.add(unit(cell, table));
            }
        }
        for (int cell = 0; cell < table.length * columns; cell++) {
            long[] unit = unit(cell, table);
            if (Partition.isSmall(table[cell / columns][cell % columns]) && !before.contains(unit)) {
                assertThat(known.contains(unit))
                        .as(() -> Arrays.deepToString(table))
                        .isFalse();
            }
        }
        return true;
    }

    private static LinearSpan margins(int[][] table) {
        int columns = table[0].length;
        var span = new LinearSpan(table.length * columns);
        for (int cell = 0; cell < table.length * columns; cell++) {
            int row = cell / columns;
            int column = cell % columns;
            span.add(IntStream.range(0, table.length * columns)
                    .mapToLong(other -> other / columns == row ? 1 : 0)
                    .toArray());
            span.add(IntStream.range(0, table.length * columns)
                    .mapToLong(other -> other % columns == column ? 1 : 0)
                    .toArray());
            if (table[row][column] == 0) {
                span.add(unit(cell, table));
            }
        }
        return span;
    }

    private static long[] unit(int cell, int[][] table) {
        long[] unit = new long[table.length * table[0].length];
        unit[cell] = 1;
        return unit;
    }
}
