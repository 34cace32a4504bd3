package org.preventionportal.platform.graphql;

import java.util.Map;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Loads pages by key, never by offset. A cursor is accepted only if it has the form of the list's own cursors. */
public final class Pages {

    private Pages() {}

    /**
     * One page of a query.
     *
     * @param order what the list is sorted by, ending in a unique key
     * @param shape the type of each key of the order, by its name
     * @throws BadRequest where the cursor is not one of this list
     */
    public static <T> Window<T> page(
            MongoOperations mongo,
            Query query,
            Class<T> type,
            Sort order,
            Map<String, Class<?>> shape,
            ScrollSubrange range) {
        ScrollPosition position = range.position().orElseGet(ScrollPosition::keyset);
        if (!(position instanceof KeysetScrollPosition keyset) || !fits(keyset, shape)) {
            throw new BadRequest("This cursor does not belong to this list.");
        }
        KeysetScrollPosition directed = range.forward() ? keyset.forward() : keyset.backward();
        return mongo.scroll(query.with(order).with(directed).limit(range.count().orElseThrow()), type);
    }

    private static boolean fits(KeysetScrollPosition position, Map<String, Class<?>> shape) {
        Map<String, Object> keys = position.getKeys();
        return keys.isEmpty()
                || (keys.keySet().equals(shape.keySet())
                        && shape.entrySet().stream()
                                .allMatch(key -> key.getValue().isInstance(keys.get(key.getKey()))));
    }
}
