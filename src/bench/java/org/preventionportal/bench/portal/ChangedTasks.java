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
 * Holds tasks as they are stored, one for each connection. An operation that changes one can be repeated when the task
 * is put back, and the database does not grow meanwhile.
 */
public final class ChangedTasks {

    private final MongoCollection<RawBsonDocument> tasks;
    private final List<RawBsonDocument> stored;

    private ChangedTasks(MongoCollection<RawBsonDocument> tasks, List<RawBsonDocument> stored) {
        this.tasks = tasks;
        this.stored = stored;
    }

    static ChangedTasks as(Database database, List<String> ids) {
        MongoCollection<RawBsonDocument> tasks = MongoClients.create(database.uri())
                .getDatabase(Database.NAME)
                .getCollection("tasks", RawBsonDocument.class);
        return new ChangedTasks(
                tasks,
                ids.stream()
                        .map(id -> Objects.requireNonNull(
                                tasks.find(Filters.eq("_id", id)).first()))
                        .toList());
    }

    public String id(int connection) {
        return stored.get(connection).getString("_id").getValue();
    }

    public int version(int connection) {
        return stored.get(connection).getNumber("version").intValue();
    }

    public void putBack(int connection) {
        tasks.replaceOne(
                Filters.eq("_id", id(connection)),
                stored.get(connection),
                new ReplaceOptions().comment(Database.UNCOUNTED));
    }
}
