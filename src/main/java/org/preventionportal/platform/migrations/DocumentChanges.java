package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Changes the documents of a collection, in batches that each end within the time limit of a command. */
final class DocumentChanges {

    private static final int BATCH = 200;
    private static final int MAX_PASSES = 20;
    private static final String VERSION = "version";

    private DocumentChanges() {}

    /**
     * Changes each document that matches until none is left. A document that a node of an earlier release saves
     * meanwhile is changed again. That node's own save fails as a conflict if it comes later.
     *
     * @param which matches no document that was changed, so that a repeat does only the rest
     * @throws IllegalStateException if documents still match after twenty passes
     */
    static void each(MongoDatabase database, String collection, Bson which, UnaryOperator<Document> change) {
        MongoCollection<Document> documents = database.getCollection(collection);
        int passes = 0;
        while (pass(documents, which, change)) {
            passes++;
            if (passes == MAX_PASSES) {
                throw new IllegalStateException(
                        "Documents of %s still match after they were changed".formatted(collection));
            }
        }
    }

    /** Returns whether there was anything to change. */
    private static boolean pass(MongoCollection<Document> documents, Bson which, UnaryOperator<Document> change) {
        List<Document> batch = next(documents, which);
        boolean isAny = !batch.isEmpty();
        while (!batch.isEmpty()) {
            documents.bulkWrite(batch.stream()
                    .<WriteModel<Document>>map(stored -> replacement(stored, change))
                    .toList());
            batch = next(
                    documents, Filters.and(Filters.gt("_id", batch.getLast().get("_id")), which));
        }
        return isAny;
    }

    private static List<Document> next(MongoCollection<Document> documents, Bson which) {
        return documents.find(which).sort(Sorts.ascending("_id")).limit(BATCH).into(new ArrayList<>());
    }

    private static ReplaceOneModel<Document> replacement(Document stored, UnaryOperator<Document> change) {
        Bson same = Filters.and(Filters.eq("_id", stored.get("_id")), Filters.eq(VERSION, stored.get(VERSION)));
        Document changed = change.apply(new Document(stored));
        if (stored.get(VERSION) instanceof Number version) {
            changed.append(VERSION, version.longValue() + 1);
        }
        return new ReplaceOneModel<>(same, changed);
    }
}
