package org.preventionportal.platform.mongodb;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.bson.BsonDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/**
 * Goes through all that a query finds, in batches: each is a command of its own with its own time limit, and no
 * more than one batch is in memory.
 */
public final class Batches {

    static final int SIZE = 500;

    /** So many documents are read well within the time limit of a command. */
    private static final int COUNTED = 20_000;

    private Batches() {}

    /** Leaves out what cannot be read. */
    public static <T> void forEach(MongoOperations mongo, Supplier<Criteria> which, Class<T> type, Consumer<T> action) {
        forEachStored(mongo, List.of(), which, type, (value, _) -> action.accept(value));
    }

    /**
     * As {@link #forEach}. The action also gets what is stored, which has fields that are not in the record.
     *
     * @param unread fields that the action does not need
     */
    public static <T> void forEachStored(
            MongoOperations mongo,
            List<String> unread,
            Supplier<Criteria> which,
            Class<T> type,
            BiConsumer<T, BsonDocument> action) {
        new RowBatches<>(mongo, which, type, null, unread)
                .forEach(
                        row -> Optional.ofNullable(row.value()).ifPresent(value -> action.accept(value, row.stored())));
    }

    /**
     * Goes through documents of which none may be left out, such as those that are counted once.
     *
     * @throws UnreadableDocument if there is one that cannot be read, after the action for those before it
     */
    public static <T> void forEachStrictly(
            MongoOperations mongo, Supplier<Criteria> which, Class<T> type, Consumer<T> action) {
        new RowBatches<>(mongo, which, type, null, List.of()).forEach(row -> action.accept(row.require()));
    }

    /**
     * As {@link #forEach}, by a day and then by id. By id alone, the database could search through all the documents
     * that have other days.
     *
     * @param day a field that each document has, which must not be in a list
     */
    public static <T> void forEachByDay(
            MongoOperations mongo, String day, Supplier<Criteria> which, Class<T> type, Consumer<T> action) {
        forEachByDay(mongo, day, List.of(), which, type, action);
    }

    /** @param unread fields that the action does not need, neither the day nor the id */
    public static <T> void forEachByDay(
            MongoOperations mongo,
            String day,
            List<String> unread,
            Supplier<Criteria> which,
            Class<T> type,
            Consumer<T> action) {
        new RowBatches<>(mongo, which, type, day, unread)
                .forEach(row -> Optional.ofNullable(row.value()).ifPresent(action));
    }

    /**
     * As {@link #forEachStrictly}, by a day and then by id.
     *
     * @throws UnreadableDocument if there is one that cannot be read, after the action for those before it
     */
    public static <T> void forEachByDayStrictly(
            MongoOperations mongo, String day, Supplier<Criteria> which, Class<T> type, Consumer<T> action) {
        new RowBatches<>(mongo, which, type, day, List.of()).forEach(row -> action.accept(row.require()));
    }

    /**
     * Matches what comes after a document, by a day and then by id.
     *
     * @param passed the day in that document
     * @param id the id of that document
     */
    public static Criteria after(String day, Object passed, String id) {
        var later = new Criteria()
                .orOperator(
                        Criteria.where(day).gt(passed), Criteria.where("_id").gt(id));
        return new Criteria().andOperator(Criteria.where(day).gte(passed), later);
    }

    /**
     * Removes all that match.
     *
     * @return how many
     */
    public static long remove(MongoOperations mongo, Criteria which, Class<?> type) {
        long removed = 0;
        List<String> ids = ids(mongo, Query.query(which), type);
        while (!ids.isEmpty()) {
            removed += mongo.remove(Query.query(among(ids, which)), type).getDeletedCount();
            ids = ids(mongo, Query.query(which), type); // in any order: only a sort would read all of them each time
        }
        return removed;
    }

    /**
     * Updates all that match. Where it breaks off, a repeat does the rest: let the condition leave out what is done.
     *
     * @return how many
     */
    public static long update(MongoOperations mongo, Criteria which, UpdateDefinition update, Class<?> type) {
        return update(mongo, which, which, update, type);
    }

    /**
     * Reads the ids of some documents in batches and updates those that also match. Use it if no index finds what
     * matches: a search would pass over all the others in one command, such as those done before work broke off.
     *
     * @param some what an index finds in the order of the ids
     * @return how many
     */
    public static long update(
            MongoOperations mongo, Criteria some, Criteria which, UpdateDefinition update, Class<?> type) {
        return forEachIds(
                mongo,
                some,
                type,
                ids -> mongo.updateMulti(Query.query(among(ids, which)), update, type)
                        .getModifiedCount());
    }

    /**
     * Reads the ids of some documents in batches and removes those that also match, as the update does.
     *
     * @param some what an index finds in the order of the ids
     * @return how many
     */
    public static long remove(MongoOperations mongo, Criteria some, Criteria which, Class<?> type) {
        return forEachIds(
                mongo,
                some,
                type,
                ids -> mongo.remove(Query.query(among(ids, which)), type).getDeletedCount());
    }

    /** Goes through the ids of all that match in batches, and returns the sum of what the action returns. */
    public static long forEachIds(
            MongoOperations mongo, Criteria some, Class<?> type, ToLongFunction<List<String>> action) {
        long done = 0;
        List<String> ids = idsAfter(mongo, "", some, type);
        while (!ids.isEmpty()) {
            done += action.applyAsLong(ids);
            ids = idsAfter(mongo, ids.getLast(), some, type);
        }
        return done;
    }

    /** Goes through the ids of all that match, those of unreadable documents among them. */
    public static void forEachId(MongoOperations mongo, Criteria which, Class<?> type, Consumer<String> action) {
        forEachIds(mongo, which, type, ids -> {
            ids.forEach(action);
            return ids.size();
        });
    }

    /**
     * Counts some documents in parts. Use it if an index finds more than those that are counted, so that the database
     * reads all of these.
     *
     * @param some what an index finds in the order of the ids
     * @param which those of them that are counted
     */
    public static long count(MongoOperations mongo, Criteria some, Criteria which, Class<?> type) {
        return new PartCount(mongo, some, type, COUNTED).count(which);
    }

    private static List<String> idsAfter(MongoOperations mongo, String last, Criteria which, Class<?> type) {
        var after = Criteria.where("_id").gt(last).andOperator(which);
        return ids(mongo, Query.query(after).with(Sort.by("_id")), type);
    }

    private static List<String> ids(MongoOperations mongo, Query query, Class<?> type) {
        return StoredRecords.ids(mongo, query.limit(SIZE), type, Function.identity());
    }

    /** The condition is asked once more, since a document may have changed after its id was read. */
    private static Criteria among(List<String> ids, Criteria which) {
        return Criteria.where("_id").in(ids).andOperator(which);
    }
}
