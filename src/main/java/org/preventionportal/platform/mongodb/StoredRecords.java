package org.preventionportal.platform.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads documents into records. Those with a {@link BsonId} are read by the driver's codec in one pass, for lists that
 * are read all day: Spring Data's mapping makes a map of each document first, and takes several times as long. Such a
 * record and the records in it are public, none is generic, and the id of each has {@link BsonId}. Everything else is
 * read by Spring Data, which also writes all documents; {@code StoredRecordsTests} checks that both read the same.
 *
 * <p>A document that does not fit its record, because a release that wrote it had other fields or constants, is left
 * out of a list and logged. Alone, or where none may be left out, it is an {@link UnreadableDocument}.
 *
 * <p>Uses the condition, projection, order, skip, limit and comment of a query, with the names of fields as they are
 * stored, and nothing else of it.
 */
public final class StoredRecords {

    /** MongoDB's own first batch of 101 would take a second command for a longer list. */
    private static final int BATCH_SIZE = 1000;

    private StoredRecords() {}

    /**
     * Holds a document and what became of it.
     *
     * @param value null if the document cannot be read
     */
    record Row<T>(
            @Nullable T value,
            RawBsonDocument stored,
            @Nullable UnreadableDocument failure) {

        private static <T> Row<T> of(RawBsonDocument stored, RecordReader<T> reader) {
            try {
                return new Row<>(reader.read(stored), stored, null);
            } catch (UnreadableDocument failure) {
                return new Row<>(null, stored, failure);
            }
        }

        /** @throws UnreadableDocument if it cannot be read */
        T require() {
            if (value == null) {
                throw Objects.requireNonNull(failure);
            }
            return value;
        }
    }

    /**
     * The records of all documents, where one that is left out would do harm.
     *
     * @throws UnreadableDocument if there is one that cannot be read
     */
    public static <T> List<T> findStrictly(MongoOperations mongo, Query query, Class<T> type) {
        return rows(mongo, query, type).stream().map(Row::require).toList();
    }

    /** The records of all documents that can be read, for lists that people look at and jobs that have to go on. */
    public static <T> List<T> find(MongoOperations mongo, Query query, Class<T> type) {
        return readable(rows(mongo, query, type));
    }

    /**
     * Does one part of work that goes on later, for all documents that can be read.
     *
     * @param next finds what comes after the last part, in the order of the ids and up to a limit
     * @return the last id of the part, even if its document cannot be read; empty if no others come after it
     */
    public static <T> Optional<String> forEachOfPart(
            MongoOperations mongo, Query next, Class<T> type, Consumer<T> action) {
        List<Row<T>> part = rows(mongo, next, type);
        readable(part).forEach(action);
        return part.size() < next.getLimit()
                ? Optional.empty()
                : Optional.of(part.getLast().stored().getString("_id").getValue());
    }

    /** @throws UnreadableDocument if there is one that cannot be read */
    public static <T> Optional<T> findOne(MongoOperations mongo, Query query, Class<T> type) {
        return rows(mongo, Query.of(query).limit(1), type).stream().findFirst().map(Row::require);
    }

    /**
     * All documents that are found.
     *
     * @param row makes the result of a document of its record, which is null if it cannot be read, and of what was read
     */
    public static <T, R> List<R> find(
            MongoOperations mongo, Query query, Class<T> type, BiFunction<@Nullable T, BsonDocument, R> row) {
        return rows(mongo, query, type).stream()
                .map(found -> row.apply(found.value(), found.stored()))
                .toList();
    }

    /**
     * All documents that are found by fields that are computed for each of them. The row has these, too.
     *
     * @param first narrows for which documents they are computed, so that an index can serve it
     * @param computed the expressions of the fields; empty if there are none
     * @param query has a limit, an order and a projection that excludes
     */
    public static <T, R> List<R> find(
            MongoOperations mongo,
            Query first,
            Document computed,
            Query query,
            Class<T> type,
            BiFunction<@Nullable T, BsonDocument, R> row) {
        if (computed.isEmpty() || isOfNone(first.getQueryObject())) {
            return find(mongo, query, type, row);
        }
        var reader = new RecordReader<>(mongo, query, type, type);
        List<AggregationOperation> stages = List.of(
                stage("$match", first.getQueryObject()),
                stage("$addFields", computed),
                stage("$match", query.getQueryObject()),
                stage("$sort", query.getSortObject()),
                stage("$limit", query.getLimit()),
                stage("$project", query.getFieldsObject()));
        return Aggregations.run(mongo, type, RawBsonDocument.class, stages).stream()
                .map(stored -> Row.of(stored, reader))
                .map(found -> row.apply(found.value(), found.stored()))
                .toList();
    }

    private static AggregationOperation stage(String name, Object value) {
        return _ -> new Document(name, value);
    }

    /**
     * Some fields of all documents that can be read, for lists that need no more of them.
     *
     * @param query names the fields
     * @param from what the documents are stored as
     * @param row has the parts of a document that the fields are in
     */
    public static <T> List<T> project(MongoOperations mongo, Query query, Class<?> from, Class<T> row) {
        return readable(rows(mongo, query, from, row));
    }

    /**
     * As {@link #project}, where a document that is left out would do harm, as in a sum.
     *
     * @throws UnreadableDocument if there is one that cannot be read
     */
    public static <T> List<T> projectStrictly(MongoOperations mongo, Query query, Class<?> from, Class<T> row) {
        return rows(mongo, query, from, row).stream().map(Row::require).toList();
    }

    /**
     * The ids of all documents, including unreadable ones. MongoDB's {@code distinct} would also answer from copies
     * that a shard keeps of documents that have moved to another shard.
     *
     * @param id makes an id of its stored value
     */
    public static <I> List<I> ids(MongoOperations mongo, Query query, Class<?> type, Function<String, I> id) {
        var ids = Query.of(query);
        ids.fields().include("_id");
        return projectStrictly(mongo, ids, type, Found.class).stream()
                .map(found -> id.apply(found.id()))
                .toList();
    }

    private record Found(String id) {}

    private static <T> List<T> readable(List<Row<T>> rows) {
        List<T> found = new ArrayList<>();
        rows.forEach(row -> Optional.ofNullable(row.value()).ifPresent(found::add));
        return found;
    }

    static <T> List<Row<T>> rows(MongoOperations mongo, Query query, Class<T> type) {
        return rows(mongo, query, type, type);
    }

    private static <T> List<Row<T>> rows(MongoOperations mongo, Query query, Class<?> from, Class<T> type) {
        Document condition = StoredValues.of(query.getQueryObject(), mongo.getConverter());
        if (isOfNone(condition)) {
            return List.of();
        }
        var reader = new RecordReader<>(mongo, query, from, type);
        return Objects.requireNonNull(mongo.execute(
                from,
                collection -> collection
                        .withDocumentClass(RawBsonDocument.class)
                        .find(condition)
                        .projection(query.getFieldsObject())
                        .sort(query.getSortObject())
                        .skip(Math.toIntExact(query.getSkip()))
                        .limit(query.getLimit())
                        .batchSize(query.getLimit() > 0 ? query.getLimit() : BATCH_SIZE)
                        .comment(query.getMeta().getComment())
                        .map(stored -> Row.of(stored, reader))
                        .into(new ArrayList<>())));
    }

    /** Whether a condition asks for documents of an empty list of ids: no command is sent for them. */
    private static boolean isOfNone(Document condition) {
        return (condition.get("_id") instanceof Document ids && List.of().equals(ids.get("$in")))
                || (condition.get("$and") instanceof List<?> all
                        && all.stream().anyMatch(each -> each instanceof Document part && isOfNone(part)));
    }
}
