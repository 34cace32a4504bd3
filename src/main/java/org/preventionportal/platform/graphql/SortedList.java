package org.preventionportal.platform.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** Pages a list in memory by name, in any case of its letters, and by id where names are the same. */
record SortedList<T>(List<T> items, Function<T, Key> key) {

    private static final String NAME = "listedName";
    private static final String ID = "listedId";
    static final Set<String> KEYS = Set.of(NAME, ID);

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Key::id);

    /** What an item is sorted by. */
    record Key(String name, String id) {

        static Key of(KeysetScrollPosition position) {
            Map<String, Object> keys = position.getKeys();
            return new Key(String.valueOf(keys.get(NAME)), String.valueOf(keys.get(ID)));
        }

        ScrollPosition position() {
            return ScrollPosition.forward(Map.of(NAME, name, ID, id));
        }
    }

    static <T> SortedList<T> of(Collection<T> items, Function<T, String> name, Function<T, String> id) {
        Function<T, Key> key = item -> new Key(name.apply(item), id.apply(item));
        return new SortedList<>(
                items.stream().sorted(Comparator.comparing(key, ORDER)).toList(), key);
    }

    Window<T> page(PagePlace place) {
        int start = place.isForward() ? countThrough(place.position()) : Math.max(endBefore(place) - place.count(), 0);
        int end = place.isForward() ? Math.min(start + place.count(), items.size()) : endBefore(place);
        List<T> page = items.subList(start, end);
        boolean hasBefore = start > 0;
        boolean hasAfter = end < items.size();
        Window<T> window = Window.from(
                page, index -> key.apply(page.get(index)).position(), place.isForward() ? hasAfter : hasBefore);
        return new CountedWindow<>(
                () -> new CountedWindow.Rows<>(window, hasBefore, hasAfter),
                () -> Math.min(items.size(), KeysetPaging.MAX_COUNT + 1));
    }

    /** The item itself may have gone since. */
    private int countThrough(KeysetScrollPosition position) {
        return position.isInitial() ? 0 : count(order -> order <= 0, Key.of(position));
    }

    private int endBefore(PagePlace place) {
        return place.position().isInitial() ? items.size() : count(order -> order < 0, Key.of(place.position()));
    }

    private int count(IntPredicate side, Key place) {
        return Math.toIntExact(items.stream()
                .filter(item -> side.test(ORDER.compare(key.apply(item), place)))
                .count());
    }
}
