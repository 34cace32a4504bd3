package org.preventionportal.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.limit.LimitServer;

/** Deletes what a connection has inserted before its next request, so that the database does not grow. */
final class InsertedDocuments {

    private static final DeleteOptions UNCOUNTED = new DeleteOptions().comment(Database.UNCOUNTED);

    private final MongoCollection<Document> collection;

    InsertedDocuments(Database database) {
        this.collection =
                MongoClients.create(database.uri()).getDatabase(Database.NAME).getCollection(LimitServer.INSERTED);
    }

    void delete(int connection) {
        collection.deleteOne(Filters.eq("_id", String.valueOf(connection)), UNCOUNTED);
    }
}
