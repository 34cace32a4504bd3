package org.preventionportal.platform.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Loads pages by key, never by offset. A cursor is accepted only if it has the keys of the list's own cursors. */
public final class Pages {

    /** Counting ends there, so that a long list costs no more than a short one. A client says "or more". */
    public static final int MAX_COUNT = 1000;

    /** A list without pages ends there, and counts of it. A client says that there may be more. */
    public static final int MAX_LISTED = 100;

    /** Of a long list of which a reader sees little, ever larger portions are read. */
    private static final int MAX_PORTION = 202;

    /** The key of a row that lacks it, in a cursor. No stored key is the same text. */
    private static final String NO_VALUE = "\0";

    private Pages() {}

    /** @param value null if the document cannot be read */
    private record Row<T>(@Nullable T value, BsonDocument stored) {}

    private record Shown<U>(U value, BsonDocument stored) {}

    /**
     * A list of what a reader may see, and how it is sorted.
     *
     * @param computed fields that it is sorted by and that are not stored
     * @param isNarrowed whether the reader may not see all that the query finds, so that only reading can count
     */
    private record Listing<T, U>(
            MongoOperations mongo,
            Query query,
            Document computed,
            Class<T> type,
            Sort order,
            Function<List<T>, List<Optional<U>>> shown,
            boolean isNarrowed) {

        CountedWindow.Rows<U> rows(PagePlace place) {
            KeysetScrollPosition position = place.position();
            Sort sort = place.isForward() ? order : order.reverse();
            Query next = position.isInitial() ? query : beyond(position.getKeys(), sort, query);
            List<Shown<U>> found = start(next, sort, place.count() + 1);
            boolean hasMore = found.size() > place.count();
            List<Shown<U>> page = found.subList(0, Math.min(place.count(), found.size()));
            List<Shown<U>> rows = place.isForward() ? page : page.reversed();
            var direction = place.isForward() ? ScrollPosition.Direction.FORWARD : ScrollPosition.Direction.BACKWARD;
            Window<U> window = Window.from(
                    rows.stream().map(Shown::value).toList(),
                    index -> ScrollPosition.of(keys(rows.get(index).stored(), order), direction),
                    hasMore);
            boolean isPassed = isPassed(position, page.isEmpty());
            return new CountedWindow.Rows<>(
                    window, place.isForward() ? isPassed : hasMore, place.isForward() ? hasMore : isPassed);
        }

        /** Reads until it has this many that the reader may see. */
        private List<Shown<U>> start(Query first, Sort sort, int count) {
            List<Shown<U>> found = new ArrayList<>();
            Query next = first;
            int size = count;
            while (true) {
                List<Row<T>> portion = StoredRecords.find(
                        mongo, query, computed, next.with(sort).limit(size), type, Row::new);
                found.addAll(Pages.shown(portion, shown));
                if (found.size() >= count || portion.size() < size) {
                    return found;
                }
                next = beyond(keys(portion.getLast().stored(), order), sort, first);
                size = Math.min(2 * size, MAX_PORTION);
            }
        }

        /**
         * Whether items lie on the side that the reader came from. After a cursor they do, unless they have gone since.
         * Where the page is empty, that is all of the list, and may be nothing: a cursor can come from another reader's
         * list.
         */
        private boolean isPassed(KeysetScrollPosition position, boolean isEmpty) {
            return !position.isInitial() && (!isEmpty || mongo.exists(new BasicQuery(query.getQueryObject()), type));
        }

        int count() {
            if (isNarrowed) {
                return Math.min(start(query, order, MAX_COUNT + 1).size(), MAX_COUNT + 1);
            }
            var whole = new BasicQuery(query.getQueryObject()).limit(MAX_COUNT + 1);
            return Math.toIntExact(mongo.count(whole, type));
        }
    }

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
        return page(new Listing<>(mongo, query, computed, type, order, all, false), range);
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
        return page(new Listing<>(mongo, query, new Document(), type, order, shown, true), range);
    }

    private static <T, U> Window<U> page(Listing<T, U> list, ScrollSubrange range) {
        var place = PagePlace.of(
                range, list.order().stream().map(Sort.Order::getProperty).collect(Collectors.toSet()));
        return new CountedWindow<>(() -> list.rows(place), list::count);
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

    /** Documents that cannot be read are left out, too. */
    private static <T, U> List<Shown<U>> shown(List<Row<T>> portion, Function<List<T>, List<Optional<U>>> shown) {
        List<T> values = new ArrayList<>();
        List<BsonDocument> stored = new ArrayList<>();
        for (Row<T> row : portion) {
            T value = row.value();
            if (value != null) {
                values.add(value);
                stored.add(row.stored());
            }
        }
        List<Shown<U>> found = new ArrayList<>();
        Iterator<BsonDocument> documents = stored.iterator();
        for (Optional<U> seen : shown.apply(values)) {
            BsonDocument document = documents.next();
            seen.ifPresent(value -> found.add(new Shown<>(value, document)));
        }
        return found;
    }

    /**
     * Counts what comes before a row, up to a limit.
     *
     * @param keys of the row, by the names of the order
     */
    public static long countBefore(
            MongoOperations mongo, Query query, Class<?> type, Sort order, Map<String, Object> keys, int most) {
        return mongo.count(beyond(keys, order.reverse(), query).limit(most), type);
    }

    /** What comes after a row differs from it in one key, and is equal to it in all keys before that. */
    private static Query beyond(Map<String, Object> row, Sort order, Query query) {
        List<Criteria> alternatives = new ArrayList<>();
        List<Criteria> equal = new ArrayList<>();
        for (Sort.Order key : order) {
            Object value = Objects.requireNonNull(row.get(key.getProperty()));
            alternatives.add(and(equal, further(key, value)));
            equal.add(
                    isMissing(key, value)
                            ? Criteria.where(key.getProperty()).is(null)
                            : Criteria.where(key.getProperty()).is(value));
        }
        var either = new Criteria().orOperator(alternatives).getCriteriaObject();
        return new BasicQuery(new Document("$and", List.of(query.getQueryObject(), either)), query.getFieldsObject());
    }

    /** MongoDB sorts rows without a value before all others, but compares a value only with others. */
    private static Criteria further(Sort.Order key, Object value) {
        Criteria further = Criteria.where(key.getProperty());
        if (key.isAscending()) {
            return isMissing(key, value) ? further.ne(null) : further.gt(value);
        }
        return isOptional(key) && !isMissing(key, value)
                ? new Criteria()
                        .orOperator(
                                further.lt(value),
                                Criteria.where(key.getProperty()).is(null))
                : further.lt(value);
    }

    private static boolean isMissing(Sort.Order key, Object value) {
        return isOptional(key) && value.equals(NO_VALUE);
    }

    /** Whether rows of the list may lack the key. */
    private static boolean isOptional(Sort.Order key) {
        return key.getNullHandling() != Sort.NullHandling.NATIVE;
    }

    private static Criteria and(List<Criteria> equal, Criteria further) {
        List<Criteria> all = new ArrayList<>(equal);
        all.add(further);
        return new Criteria().andOperator(all);
    }

    private static Map<String, Object> keys(BsonDocument stored, Sort order) {
        return order.stream()
                .collect(Collectors.toMap(
                        Sort.Order::getProperty, key -> key(stored, key.getProperty(), isOptional(key))));
    }

    private static Object key(BsonDocument stored, String name, boolean isOptional) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            var part = stored.get(name.substring(0, dot)) instanceof BsonDocument found ? found : new BsonDocument();
            return key(part, name.substring(dot + 1), isOptional);
        }
        return switch (stored.get(name)) {
            case BsonNumber number -> number.intValue();
            case BsonString text -> text.getValue();
            case BsonDateTime time -> Instant.ofEpochMilli(time.getValue());
            case null, default -> {
                if (!isOptional) {
                    throw new IllegalArgumentException("No cursor can have the key " + name);
                }
                yield NO_VALUE;
            }
        };
    }
}
