package org.preventionportal.bench.limit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import tools.jackson.core.JsonGenerator;

/** Inserts the document that a write of {@code Operations} would change: the cheapest way to store it at all. */
final class Inserts {

    private final MongoDatabase database;
    private final MongoCollection<Document> inserted;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();

    Inserts(MongoDatabase database) {
        this.database = database;
        this.inserted = database.getCollection(LimitServer.INSERTED);
    }

    /** @param query the key of a ballot, and the connection */
    void ballot(JsonGenerator json, String query) {
        insert("ballots", "key", query);
        Writes.saved(json);
    }

    /** @param query the id of a task, and the connection */
    void task(JsonGenerator json, String query) {
        Writes.requested(json, insert("tasks", "_id", query));
    }

    /** Reads the document only once. Returns its key. */
    private String insert(String collection, String field, String query) {
        String[] keyAndConnection = query.split(LimitServer.CONNECTION, 2);
        String key = keyAndConnection[0];
        Document known = documents.computeIfAbsent(
                key,
                _ -> Objects.requireNonNull(database.getCollection(collection)
                        .find(Filters.eq(field, key))
                        .first()));
        inserted.insertOne(new Document(known).append("_id", keyAndConnection[1]));
        return key;
    }
}
