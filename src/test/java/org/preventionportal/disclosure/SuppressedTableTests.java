package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.SuppressedTable.Row;

/** No more cells are suppressed than protect one another. */
class SuppressedTableTests {

    /** Both groups have two suppressed people or fewer, whom cells of the large group could join, but not protect. */
    @Test
    void aGroupWithoutSmallCellsIsShownIfItCannotProtectThoseOfOthers() {
        var table = SuppressedTable.of(List.of(row(0, 0, 3), row(1, 1, 3), row(0, 3, 1)), 3);

        assertThat(table.suppressed(0).isEmpty()).isTrue();
        assertThat(table.unsafeRows()).isEmpty();
    }

    /** Nobody of the second group gave the first two answers, so their sums over both groups are those of the first. */
    @Test
    void answersOfOneGroupAloneAreSuppressedWithTheOthersOfTheGroup() {
        var table = SuppressedTable.of(List.of(row(3, 2, 5), row(0, 0, 9)), 5);

        assertThat(table.unsafeRows()).isEmpty();
        assertThat(table.uncertain(0)).isEqualTo(Row.columns(3));
        assertThat(table.uncertain(1)).isEqualTo(Row.columns(3));
    }

    private static Row row(Integer... people) {
        return new Row(List.of(people), Row.columns(people.length), new BitSet());
    }
}
