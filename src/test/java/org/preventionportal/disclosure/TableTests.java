package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.Variables.Cell;

/** Groups are suppressed until neither a column nor the rest is about fewer than five people. */
class TableTests {

    private static final Set<String> YES = Set.of("yes");

    private static final List<Set<String>> COLUMNS = List.of(YES, Set.of("no"));

    @Test
    void everyGroupIsShownIfEachOfItsColumnsHasFivePeople() {
        Table table = table(Map.of("north", List.of(5, 6), "south", List.of(20, 9)));
        assertThat(table.groups()).containsExactly(Set.of("north", "south"));
        assertThat(table.people(List.of("north"), YES)).isEqualTo(DisclosedNumber.of(5));
    }

    /** Or the total would give the one small group away. */
    @Test
    void theNextSmallestGroupIsSuppressedWithASmallOne() {
        Table table = table(Map.of("north", List.of(1, 6), "south", List.of(20, 9), "wales", List.of(7, 8)));
        assertThat(table.groups()).containsExactly(Set.of("south"));
        assertThat(table.people(List.of("wales"), YES)).isEqualTo(DisclosedNumber.tooFew());
    }

    @Test
    void smallGroupsThatTogetherHaveFivePeopleSuppressNoOther() {
        Table table = table(Map.of("north", List.of(2, 6), "south", List.of(20, 9), "wales", List.of(3, 8)));
        assertThat(table.groups()).containsExactly(Set.of("south"));
        assertThat(table.discloses(List.of("south"))).isTrue();
    }

    @Test
    void aPartOfAColumnIsNotShown() {
        Table table = new Table(
                cells(Map.of("north", List.of(5, 6))),
                cells(Map.of("north", List.of(5, 6))),
                List.of(Set.of("yes", "no")),
                List.of(Set.of("north")));
        assertThat(table.people(List.of("north"), YES)).isEqualTo(DisclosedNumber.tooFew());
        assertThat(table.people(List.of("north"), Set.of("yes", "no"))).isEqualTo(DisclosedNumber.of(11));
    }

    private static Table table(Map<String, List<Integer>> people) {
        return new Table(cells(people), cells(people), COLUMNS, List.of(people.keySet())).safe(Partition.MIN_PEOPLE);
    }

    /** How many people of each group said yes and no. */
    private static List<Cell> cells(Map<String, List<Integer>> people) {
        List<Cell> cells = new ArrayList<>();
        people.forEach((group, answers) -> {
            cells.add(new Cell("yes", List.of(group), answers.getFirst(), 0));
            cells.add(new Cell("no", List.of(group), answers.getLast(), 0));
        });
        return cells;
    }
}
