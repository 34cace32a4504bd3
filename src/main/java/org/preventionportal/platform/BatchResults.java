package org.preventionportal.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares out what a batch mapping has loaded for many sources at once. A link to something that was not found is left
 * out, because the caller may not see it.
 */
public final class BatchResults {

    private BatchResults() {}

    /** Keeps the order of the links of each source. */
    public static <S, K, V> Map<S, List<V>> lists(
            Collection<S> sources, Function<S, ? extends Collection<K>> links, Map<K, V> found) {
        return sources.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        source -> links.apply(source).stream()
                                .flatMap(link -> Stream.ofNullable(found.get(link)))
                                .toList()));
    }

    /** Leaves out the sources without a link. */
    public static <S, K, V> Map<S, V> values(Collection<S> sources, Function<S, @Nullable K> link, Map<K, V> found) {
        Map<S, V> values = new HashMap<>();
        for (S source : sources) {
            K key = link.apply(source);
            V value = key == null ? null : found.get(key);
            if (value != null) {
                values.put(source, value);
            }
        }
        return values;
    }
}
