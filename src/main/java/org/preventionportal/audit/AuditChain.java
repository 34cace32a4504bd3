package org.preventionportal.audit;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Ids;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Stores entries as a chain of this node's own, so that nodes do not wait for each other. After a failed write it
 * begins a new chain, because nobody knows how many of the entries the database has stored.
 */
@Component
class AuditChain {

    private final MongoOperations mongo;
    private final Map<String, ChainLink> unpublished = new LinkedHashMap<>();
    private String name = newName();
    private @Nullable ChainLink last;

    AuditChain(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private static String newName() {
        return Ids.random("chn_");
    }

    /** @throws DataAccessException if the database has not accepted all of them */
    synchronized void insert(List<AuditEntry> entries) {
        List<BsonDocument> linked = new ArrayList<>();
        ChainLink newest = last;
        for (AuditEntry entry : entries) {
            BsonDocument document = document(entry);
            newest = newest == null
                    ? ChainLink.add(document, name, 1, "")
                    : ChainLink.add(document, name, newest.sequence() + 1, newest.hash());
            linked.add(document);
        }
        if (newest != null && !linked.isEmpty()) {
            store(linked);
            last = newest;
            unpublished.put(name, newest);
        }
    }

    private BsonDocument document(AuditEntry entry) {
        var document = new Document();
        mongo.getConverter().write(entry, document);
        return document.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    private void store(List<BsonDocument> linked) {
        try {
            mongo.execute(
                    AuditEntry.class,
                    entries -> entries.withDocumentClass(BsonDocument.class).insertMany(linked));
        } catch (RuntimeException failure) {
            name = newName();
            last = null;
            throw failure;
        }
    }

    /** The last link of each chain that has grown since this was called before. */
    synchronized List<ChainLink> takeUnpublished() {
        List<ChainLink> links = List.copyOf(unpublished.values());
        unpublished.clear();
        return links;
    }

    /** Returns links that could not be published, so that they are taken again. */
    synchronized void returnUnpublished(List<ChainLink> links) {
        links.forEach(link -> unpublished.putIfAbsent(link.chain(), link));
    }
}
