package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.LinearSpan;
import org.preventionportal.disclosure.Partition;

/**
 * Adds and subtracts what is known and shown of people in cells, such as those of a region in a quarter. A sum is named
 * by its cells.
 */
final class CellAttack {

    private final int[] people;
    private final LinearSpan known;

    /** @param people how many there are in each cell */
    CellAttack(int[] people) {
        this.people = people.clone();
        known = new LinearSpan(people.length);
    }

    /** Takes a sum as known, whether it is shown or not. */
    void know(IntPredicate cells) {
        known.add(row(cells));
    }

    /** Other numbers say where nobody was. */
    void knowEmptyCells() {
        for (int i = 0; i < people.length; i++) {
            int empty = i;
            if (people[empty] == 0) {
                know(cell -> cell == empty);
            }
        }
    }

    /**
     * Reads a number, which must be the sum of the cells.
     *
     * @return whether it is shown
     */
    boolean read(DisclosedNumber number, IntPredicate cells) {
        if (number.isSuppressed()) {
            return false;
        }
        assertThat(number).as(() -> described(cells)).isEqualTo(DisclosedNumber.of(sum(cells)));
        know(cells);
        return true;
    }

    boolean knows(IntPredicate cells) {
        return known.contains(row(cells));
    }

    /** Returns the sums that are of a few people. */
    Stream<IntPredicate> few(Stream<IntPredicate> sums) {
        return sums.filter(cells -> Partition.isSmall(sum(cells)));
    }

    /** Fails if one of the sums of a few people has become known. */
    void requireUnknown(Stream<IntPredicate> sums) {
        few(sums)
                .forEach(cells ->
                        assertThat(knows(cells)).as(() -> described(cells)).isFalse());
    }

    int sum(IntPredicate cells) {
        return IntStream.range(0, people.length)
                .filter(cells)
                .map(cell -> people[cell])
                .sum();
    }

    private String described(IntPredicate cells) {
        return "%s of %s".formatted(Arrays.toString(row(cells)), Arrays.toString(people));
    }

    private long[] row(IntPredicate cells) {
        return IntStream.range(0, people.length)
                .mapToLong(cell -> cells.test(cell) ? 1 : 0)
                .toArray();
    }
}
