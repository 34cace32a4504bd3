package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.query.ScrollSubrange;

/** The first letter of an item is its name, the second one its id. */
class SortedListTests {

    private static final List<String> ITEMS = List.of("b2", "C1", "a1", "B1", "b3");
    private static final List<String> SORTED = List.of("a1", "B1", "b2", "b3", "C1");

    private static CountedWindow<String> page(List<String> items, ScrollSubrange range) {
        return (CountedWindow<String>)
                KeysetPaging.page(items, item -> item.substring(0, 1), item -> item.substring(1), range);
    }

    private static CountedWindow<String> page(ScrollPosition position, int count, boolean isForward) {
        return page(ITEMS, ScrollSubrange.create(position, count, isForward));
    }

    private static List<String> all(int size, boolean isForward) {
        List<String> all = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        CountedWindow<String> page;
        do {
            page = page(position, size, isForward);
            assertThat(page.hasBefore()).isEqualTo(!page.getContent().getFirst().equals("a1"));
            assertThat(page.hasAfter()).isEqualTo(!page.getContent().getLast().equals("C1"));
            assertThat(page.total().getAsInt()).isEqualTo(ITEMS.size());
            all.addAll(isForward ? all.size() : 0, page.getContent());
            position = page.positionAt(isForward ? page.size() - 1 : 0);
        } while (page.hasNext());
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9})
    void pagesFollowEachOtherInBothDirections(int size) {
        assertThat(all(size, true)).isEqualTo(SORTED);
        assertThat(all(size, false)).isEqualTo(SORTED);
    }

    @Test
    void anItemThatHasGoneLeavesItsPlace() {
        ScrollPosition gone = page(ScrollPosition.keyset(), 3, true).positionAt(2);
        List<String> left = List.of("a1", "B1", "b3", "C1");

        assertThat(page(left, ScrollSubrange.create(gone, 1, true)).getContent())
                .containsExactly("b3");
        assertThat(page(left, ScrollSubrange.create(gone, 1, false)).getContent())
                .containsExactly("B1");
    }

    @Test
    void anEmptyListHasAnEmptyPage() {
        CountedWindow<String> page = page(List.of(), ScrollSubrange.create(ScrollPosition.keyset(), 2, false));

        assertThat(page.getContent()).isEmpty();
        assertThat(page.hasBefore() || page.hasAfter()).isFalse();
        assertThat(page.total().getAsInt()).isZero();
    }

    @Test
    void aLongListIsCountedAsEveryOther() {
        List<String> many =
                IntStream.rangeClosed(1, 1_500).mapToObj(number -> "a" + number).toList();

        assertThat(page(many, ScrollSubrange.create(ScrollPosition.keyset(), 2, true))
                        .total()
                        .getAsInt())
                .isEqualTo(KeysetPaging.MAX_COUNT + 1);
    }

    @Test
    void acceptsOnlyItsOwnCursors() {
        var other = ScrollPosition.forward(Map.of("sortName", "a", "_id", "1"));

        assertThatThrownBy(() -> page(other, 2, true)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> page(ITEMS, ScrollSubrange.create(null, null, true)))
                .isInstanceOf(BadRequest.class);
    }
}
