package org.preventionportal.audit;

import com.mongodb.MongoClientSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Ids;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Stores entries as a chain of this node's own, so that nodes do not wait for each other. After a failed write it
 * begins a new chain, because nobody knows how many of the entries the database has stored. Before the next write it
 * asks which ones: those are not stored twice, and the head of what the old chain has is published.
 */
@Component
class AuditChain {

    private final MongoOperations mongo;
    private final OpenChains open;
    private final ChainHeadLog heads;
    private final Clock clock;
    private final Map<String, ChainLink> unpublished = new LinkedHashMap<>();
    private final List<BsonDocument> inDoubt = new ArrayList<>();
    private String name = newName();
    private @Nullable ChainLink last;

    AuditChain(MongoOperations mongo, OpenChains open, ChainHeadLog heads, Clock clock) {
        this.mongo = mongo;
        this.open = open;
        this.heads = heads;
        this.clock = clock;
    }

    private static String newName() {
        return Ids.random("chn_");
    }

    /**
     * Stores the entries, which begin with those of the last call if that has failed.
     *
     * @throws DataAccessException if the database has not accepted all of them
     */
    synchronized void insert(List<AuditEntry> entries) {
        Set<String> stored = storedInDoubt();
        List<BsonDocument> linked = new ArrayList<>();
        ChainLink newest = last;
        for (AuditEntry entry : entries) {
            if (!stored.contains(entry.id())) {
                BsonDocument document = document(entry);
                newest = newest == null
                        ? ChainLink.add(document, name, 1, "")
                        : ChainLink.add(document, name, newest.sequence() + 1, newest.hash());
                linked.add(document);
            }
        }
        if (newest != null && !linked.isEmpty()) {
            if (last == null) {
                begin();
            }
            store(linked);
            last = newest;
            unpublished.put(name, newest);
        }
        inDoubt.clear();
    }

    /** If the head cannot be written, that is reported, and the first one with entries takes its place. */
    private void begin() {
        open.see(name);
        var _ = heads.write(List.of(ChainHead.beginning(name, clock.instant())));
    }

    /** The ids of entries that failed writes have stored all the same. Their links come from memory, as all heads. */
    private Set<String> storedInDoubt() {
        if (inDoubt.isEmpty()) {
            return Set.of();
        }
        var query = Query.query(Criteria.where("_id")
                .in(inDoubt.stream().map(AuditChain::id).distinct().toList()));
        query.fields().include("link.chain");
        Map<String, String> chains =
                mongo.find(query, Document.class, mongo.getCollectionName(AuditEntry.class)).stream()
                        .collect(Collectors.toMap(
                                stored -> stored.getString("_id"),
                                stored -> String.valueOf(stored.getEmbedded(List.of("link", "chain"), String.class))));
        inDoubt.stream()
                .filter(sent -> ChainLink.of(sent).chain().equals(chains.get(id(sent))))
                .map(ChainLink::of)
                .forEach(link -> unpublished.merge(
                        link.chain(), link, BinaryOperator.maxBy(Comparator.comparingLong(ChainLink::sequence))));
        return chains.keySet();
    }

    private static String id(BsonDocument sent) {
        return sent.getString("_id").getValue();
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
            inDoubt.addAll(linked);
            name = newName();
            last = null;
            throw failure;
        }
    }

    /** Empty until this node has written an entry, and after a failed write. */
    synchronized Optional<String> current() {
        return Optional.ofNullable(last).map(ChainLink::chain);
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
