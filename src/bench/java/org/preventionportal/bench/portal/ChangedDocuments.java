package org.preventionportal.bench.portal;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Objects;
import org.bson.RawBsonDocument;
import org.preventionportal.bench.database.Database;

/**
 * Holds documents as they are stored, one for each connection. An operation that changes one can be repeated when the
 * document is put back, and the database does not grow meanwhile.
 */
public final class ChangedDocuments {

    private final MongoCollection<RawBsonDocument> collection;
    private final List<RawBsonDocument> stored;

    private ChangedDocuments(MongoCollection<RawBsonDocument> collection, List<RawBsonDocument> stored) {
        this.collection = collection;
        this.stored = stored;
    }

    static ChangedDocuments as(Database database, String name, List<String> ids) {
        MongoCollection<RawBsonDocument> collection = MongoClients.create(database.uri())
                .getDatabase(Database.NAME)
                .getCollection(name, RawBsonDocument.class);
        return new ChangedDocuments(
                collection,
                ids.stream()
                        .map(id -> Objects.requireNonNull(
                                collection.find(Filters.eq("_id", id)).first()))
                        .toList());
    }

    public String id(int connection) {
        return stored.get(connection).getString("_id").getValue();
    }

    public int version(int connection) {
        return stored.get(connection).getNumber("version").intValue();
    }

    public void putBack(int connection) {
        collection.replaceOne(
                Filters.eq("_id", id(connection)),
                stored.get(connection),
                new ReplaceOptions().comment(Database.UNCOUNTED));
    }
}
