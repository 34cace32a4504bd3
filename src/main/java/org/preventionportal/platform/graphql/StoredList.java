package org.preventionportal.platform.graphql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

/**
 * Pages what a reader may see of the results of a query.
 *
 * @param computed fields that it is sorted by and that are not stored
 * @param order ends in a unique key; a key with a handling of null may be missing
 * @param shown what the reader sees of each of some results, in their order; empty if nothing
 * @param isNarrowed whether the reader may not see all that the query finds, so that only reading can count
 */
record StoredList<T, U>(
        MongoOperations mongo,
        Query query,
        Document computed,
        Class<T> type,
        Sort order,
        Function<List<T>, List<Optional<U>>> shown,
        boolean isNarrowed) {

    /** Of a long list of which a reader sees little, ever larger portions are read. */
    private static final int MAX_PORTION = 202;

    /** @param value null if the document cannot be read */
    private record Row<T>(@Nullable T value, BsonDocument stored) {}

    private record Shown<U>(U value, BsonDocument stored) {}

    Window<U> page(ScrollSubrange range) {
        var place =
                PagePlace.of(range, order.stream().map(Sort.Order::getProperty).collect(Collectors.toSet()));
        return new CountedWindow<>(() -> rows(place), this::count);
    }

    private CountedWindow.Rows<U> rows(PagePlace place) {
        KeysetScrollPosition position = place.position();
        Sort sort = place.isForward() ? order : order.reverse();
        Query next = position.isInitial() ? query : KeysetConditions.beyond(position.getKeys(), sort, query);
        List<Shown<U>> found = start(next, sort, place.count() + 1);
        boolean hasMore = found.size() > place.count();
        List<Shown<U>> page = found.subList(0, Math.min(place.count(), found.size()));
        List<Shown<U>> rows = place.isForward() ? page : page.reversed();
        var direction = place.isForward() ? ScrollPosition.Direction.FORWARD : ScrollPosition.Direction.BACKWARD;
        Window<U> window = Window.from(
                rows.stream().map(Shown::value).toList(),
                index -> ScrollPosition.of(KeysetConditions.keys(rows.get(index).stored(), order), direction),
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
            List<Row<T>> portion =
                    StoredRecords.find(mongo, query, computed, next.with(sort).limit(size), type, Row::new);
            found.addAll(shown(portion));
            if (found.size() >= count || portion.size() < size) {
                return found;
            }
            next = KeysetConditions.beyond(
                    KeysetConditions.keys(portion.getLast().stored(), order), sort, first);
            size = Math.min(2 * size, MAX_PORTION);
        }
    }

    /** Documents that cannot be read are left out, too. */
    private List<Shown<U>> shown(List<Row<T>> portion) {
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
     * Whether items lie on the side that the reader came from. After a cursor they do, unless they have gone since.
     * Where the page is empty, that is all of the list, and may be nothing: a cursor can come from another reader's
     * list.
     */
    private boolean isPassed(KeysetScrollPosition position, boolean isEmpty) {
        return !position.isInitial() && (!isEmpty || mongo.exists(new BasicQuery(query.getQueryObject()), type));
    }

    private int count() {
        if (isNarrowed) {
            return Math.min(start(query, order, KeysetPaging.MAX_COUNT + 1).size(), KeysetPaging.MAX_COUNT + 1);
        }
        var whole = new BasicQuery(query.getQueryObject()).limit(KeysetPaging.MAX_COUNT + 1);
        return Math.toIntExact(mongo.count(whole, type));
    }
}
