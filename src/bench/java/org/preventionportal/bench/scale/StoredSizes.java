package org.preventionportal.bench.scale;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.preventionportal.bench.scale.IndexKeys.Size;

/** Measures the documents of a database and their entries in indexes. */
public final class StoredSizes {

    private static final String SEARCH_TERMS = "searchTerms";

    private final MongoDatabase database;

    public StoredSizes(MongoDatabase database) {
        this.database = database;
    }

    /** @throws IllegalStateException if there is no document of the kind, which then cannot be measured */
    Measured of(StoredKind kind) {
        MongoCollection<BsonDocument> collection = database.getCollection(kind.collection(), BsonDocument.class);
        List<BsonDocument> documents = collection.find().into(new ArrayList<>());
        if (documents.isEmpty()) {
            throw new IllegalStateException("There are no " + kind.collection());
        }
        List<BsonDocument> indexes = collection.listIndexes(BsonDocument.class).into(new ArrayList<>()).stream()
                .filter(index -> kind.isMeasured(index.getDocument("key").containsKey(SEARCH_TERMS)))
                .toList();
        double bytes = 0;
        Size keys = Size.NONE;
        for (BsonDocument document : documents) {
            int terms = IndexKeys.stored(document, SEARCH_TERMS);
            bytes += kind.isMeasured(true) ? terms : 0;
            bytes += kind.isMeasured(false) ? IndexKeys.stored(document) - terms : 0;
            for (BsonDocument index : indexes) {
                keys = keys.and(IndexKeys.of(document, index));
            }
        }
        return new Measured(documents.size(), bytes / documents.size(), keys.dividedBy(documents.size()));
    }

    /**
     * Holds averages.
     *
     * @param documents how many were measured
     */
    record Measured(int documents, double bytes, Size keys) {

        double all() {
            return bytes + keys.bytes();
        }
    }
}
