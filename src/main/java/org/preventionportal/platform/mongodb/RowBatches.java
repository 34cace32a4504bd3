package org.preventionportal.platform.mongodb;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.StoredRecords.Row;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads the documents that match in batches, by their ids or by a day and then by their ids.
 *
 * @param day null for those without one
 * @param unread fields that nobody needs
 */
record RowBatches<T>(
        MongoOperations mongo,
        Supplier<Criteria> which,
        Class<T> type,
        @Nullable String day,
        List<String> unread) {

    void forEach(Consumer<Row<T>> action) {
        List<Row<T>> batch = next(which.get());
        while (!batch.isEmpty()) {
            batch.forEach(action);
            Criteria rest = after(batch.getLast().stored());
            batch = next(new Criteria().andOperator(rest, which.get()));
        }
    }

    private List<Row<T>> next(Criteria rest) {
        Sort order = day == null ? Sort.by("_id") : Sort.by(day, "_id");
        var query = Query.query(rest).with(order).limit(Batches.SIZE);
        query.fields().exclude(unread.toArray(String[]::new));
        return StoredRecords.rows(mongo, query, type);
    }

    private Criteria after(BsonDocument last) {
        String id = last.getString("_id").getValue();
        return day == null
                ? Criteria.where("_id").gt(id)
                : Batches.after(day, Instant.ofEpochMilli(date(last, day)), id);
    }

    private static long date(BsonDocument stored, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? stored.getDateTime(path).getValue()
                : date(stored.getDocument(path.substring(0, dot)), path.substring(dot + 1));
    }
}
