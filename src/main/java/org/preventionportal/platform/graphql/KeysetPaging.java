package org.preventionportal.platform.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Loads pages by key, never by offset. A cursor is accepted only if it has the keys of the list's own cursors. */
public final class KeysetPaging {

    /** Counting ends there, so that a long list costs no more than a short one. A client says "or more". */
    public static final int MAX_COUNT = 1000;

    /** A list without pages ends there, and counts of it. A client says that there may be more. */
    public static final int MAX_LISTED = 100;

    private KeysetPaging() {}

    /**
     * One page of a query, whose rows are read when they are asked for.
     *
     * @param order what the list is sorted by, ending in a unique key; a key with a handling of null may be missing
     * @throws BadRequest where the cursor is not one of this list
     */
    public static <T> Window<T> page(
            MongoOperations mongo, Query query, Class<T> type, Sort order, ScrollSubrange range) {
        return page(mongo, query, new Document(), type, order, range);
    }

    /** @param computed expressions of fields that it is sorted by, which each document that the query finds gets */
    public static <T> Window<T> page(
            MongoOperations mongo, Query query, Document computed, Class<T> type, Sort order, ScrollSubrange range) {
        Function<List<T>, List<Optional<T>>> all =
                found -> found.stream().map(Optional::of).toList();
        return new StoredList<>(mongo, query, computed, type, order, all, false).page(range);
    }

    /**
     * One page of what a reader may see of the results of a query. The others take no place on it.
     *
     * @param shown what the reader sees of each of some results, in their order; empty if nothing
     */
    public static <T, U> Window<U> page(
            MongoOperations mongo,
            Query query,
            Class<T> type,
            Sort order,
            ScrollSubrange range,
            Function<List<T>, List<Optional<U>>> shown) {
        return new StoredList<>(mongo, query, new Document(), type, order, shown, true).page(range);
    }

    /**
     * One page of a list that was read as a whole, for a source that neither sorts nor filters as the list does.
     *
     * @param name what the list is sorted by
     * @param id unique, for those of the same name
     */
    public static <T> Window<T> page(
            Collection<T> list, Function<T, String> name, Function<T, String> id, ScrollSubrange range) {
        return SortedList.of(list, name, id).page(PagePlace.of(range, SortedList.KEYS));
    }

    /**
     * Counts what comes before a row, up to a limit.
     *
     * @param keys of the row, by the names of the order
     */
    public static long countBefore(
            MongoOperations mongo, Query query, Class<?> type, Sort order, Map<String, Object> keys, int most) {
        return mongo.count(KeysetConditions.beyond(keys, order.reverse(), query).limit(most), type);
    }
}
