package org.preventionportal.platform.migrations;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the documents of a collection, in batches that each end within the time limit of a command. */
final class DocumentChanges {

    private static final int BATCH = 500;
    private static final int MAX_PASSES = 20;
    private static final int MAX_DAMAGED = 100;
    private static final String VERSION = "version";
    private static final Logger log = LoggerFactory.getLogger(DocumentChanges.class);

    private DocumentChanges() {}

    /**
     * Changes each document that matches until none is left. A document that a node of an earlier release saves
     * meanwhile is changed again. If the document has a version, that node's own save fails as a conflict if it comes
     * later. A few documents whose change fails stay as they are.
     *
     * @param which matches no document that was changed, so that a repeat does only the rest
     * @throws IllegalStateException if documents still match after twenty passes, or if the change of many fails
     */
    static void each(MongoDatabase database, String collection, Bson which, UnaryOperator<Document> change) {
        eachThatDiffers(database, collection, which, stored -> Optional.of(change.apply(stored)));
    }

    /**
     * Does the same where no condition distinguishes changed documents from the others.
     *
     * @param change empty for a document that is right already
     */
    static void eachThatDiffers(
            MongoDatabase database, String collection, Bson which, Function<Document, Optional<Document>> change) {
        MongoCollection<Document> documents = database.getCollection(collection);
        Function<Document, Optional<Document>> changeOfIntact = exceptDamaged(collection, change);
        for (int passes = 1; pass(documents, which, changeOfIntact); passes++) {
            if (passes == MAX_PASSES) {
                throw new IllegalStateException(
                        "Documents of %s still match after they were changed".formatted(collection));
            }
        }
    }

    /** A damaged document must not stop an upgrade. The message of a failure may quote what is stored. */
    private static Function<Document, Optional<Document>> exceptDamaged(
            String collection, Function<Document, Optional<Document>> change) {
        Set<Object> damaged = new HashSet<>();
        return stored -> {
            Object id = stored.get("_id");
            try {
                return change.apply(stored);
            } catch (MongoException failure) {
                throw failure;
            } catch (RuntimeException failure) {
                if (damaged.add(id)) {
                    String type = failure.getClass().getName();
                    log.error("A migration cannot change {} in the collection {}: {}", id, collection, type);
                }
                if (damaged.size() > MAX_DAMAGED) {
                    throw new IllegalStateException(
                            "More than %d documents of %s cannot be changed".formatted(MAX_DAMAGED, collection),
                            SafeTrace.of(failure));
                }
                return Optional.empty();
            }
        };
    }

    /** Returns whether there was anything to change. */
    private static boolean pass(
            MongoCollection<Document> documents, Bson which, Function<Document, Optional<Document>> change) {
        boolean isAny = false;
        Bson after = new Document();
        List<Document> batch = ids(documents, after);
        while (!batch.isEmpty()) {
            Object last = batch.getLast().get("_id");
            List<WriteModel<Document>> changes = new ArrayList<>();
            matching(documents, Filters.and(after, Filters.lte("_id", last), which))
                    .forEach(stored -> replacement(stored, change).ifPresent(changes::add));
            if (!changes.isEmpty()) {
                documents.bulkWrite(changes);
                isAny = true;
            }
            after = Filters.gt("_id", last);
            batch = ids(documents, after);
        }
        return isAny;
    }

    /** Reads by one command: the cursor of an answer in parts could time out during a slow change. */
    private static List<Document> matching(MongoCollection<Document> documents, Bson which) {
        return documents.find(which).batchSize(BATCH).into(new ArrayList<>());
    }

    /** Reads by id alone: in a large collection, a search for the next match could take longer than a command may. */
    private static List<Document> ids(MongoCollection<Document> documents, Bson after) {
        return documents
                .find(after)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    private static Optional<WriteModel<Document>> replacement(
            Document stored, Function<Document, Optional<Document>> change) {
        Bson same = asStored(stored);
        return change.apply(new Document(stored)).map(changed -> {
            if (stored.get(VERSION) instanceof Number version) {
                changed.append(VERSION, version.longValue() + 1);
            }
            return new ReplaceOneModel<>(same, changed);
        });
    }

    /**
     * Matches the document only as long as nobody has changed it, by its version or else by a copy of all its fields,
     * since the change may alter parts of them. An empty document as a value matches only an empty document.
     */
    private static Bson asStored(Document stored) {
        return stored.containsKey(VERSION)
                ? Filters.and(Filters.eq("_id", stored.get("_id")), Filters.eq(VERSION, stored.get(VERSION)))
                : Filters.and(stored.toBsonDocument().entrySet().stream()
                        .<Bson>map(field -> new BsonDocument(field.getKey(), new BsonDocument("$eq", field.getValue())))
                        .toList());
    }
}
