package org.preventionportal.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonValue;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Verifies the chains of the audit trail against their published heads. */
@Component
class TrailVerifier {

    private static final int BATCH = 1000;

    /** For how long nodes of a release without chains may run beside others during an upgrade. */
    private static final Duration UPGRADE = Duration.ofDays(1);

    private final MongoOperations mongo;

    TrailVerifier(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Says what was found.
     *
     * @param unpublished how many of the entries are newer than the last published head of their chain
     * @param faults the first broken or missing entry of each chain, in words
     */
    record Report(int chains, long entries, long unpublished, List<String> faults) {}

    Report verify(List<ChainHead> published) {
        MongoCollection<BsonDocument> trail =
                mongo.getCollection(mongo.getCollectionName(AuditEntry.class)).withDocumentClass(BsonDocument.class);
        var heads = byChain(published);
        var purges = Purges.in(trail);
        List<String> faults = new ArrayList<>();
        Map<String, ChainWalk> walks = walk(trail, heads, purges, faults);
        Instant horizon = purges.horizon(walks);
        walks.forEach((chain, walk) -> {
            if (walk.fault().isPresent()) {
                boolean isForgotten = walk.entries() == 0
                        && areBefore(heads.getOrDefault(chain, Collections.emptyNavigableMap()), horizon);
                walk.fault().filter(_ -> !isForgotten).ifPresent(fault -> faults.add("Chain " + chain + ": " + fault));
            } else if (purges.isUnproven(chain, walks)) {
                faults.add("Chain %s: entry 1 is missing, and no published head proves that a purge has deleted it"
                        .formatted(chain));
            }
        });
        return new Report(
                walks.size(),
                walks.values().stream().mapToLong(ChainWalk::entries).sum(),
                walks.values().stream().mapToLong(ChainWalk::unpublished).sum(),
                faults);
    }

    private static Map<String, NavigableMap<Long, ChainHead>> byChain(List<ChainHead> published) {
        Map<String, NavigableMap<Long, ChainHead>> heads = new TreeMap<>();
        published.forEach(head ->
                heads.computeIfAbsent(head.chain(), _ -> new TreeMap<>()).putIfAbsent(head.sequence(), head));
        return heads;
    }

    private static boolean areBefore(NavigableMap<Long, ChainHead> heads, Instant horizon) {
        return heads.values().stream().allMatch(head -> head.publishedAt().isBefore(horizon));
    }

    private static Map<String, ChainWalk> walk(
            MongoCollection<BsonDocument> trail,
            Map<String, NavigableMap<Long, ChainHead>> heads,
            Purges purges,
            List<String> faults) {
        Map<String, ChainWalk> walks = new TreeMap<>();
        heads.forEach((chain, published) -> walks.put(chain, new ChainWalk(published, purges.of(chain))));
        Instant first = Instant.MAX;
        for (BsonDocument entry : trail.find(gt("link.chain", ""))
                .sort(ascending("link.chain", "link.sequence"))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)) {
            try {
                var link = ChainLink.of(entry);
                walks.computeIfAbsent(link.chain(), chain -> new ChainWalk(new TreeMap<>(), purges.of(chain)))
                        .follow(link, entry);
                Instant time =
                        Instant.ofEpochMilli(entry.getDateTime("occurredAt").getValue());
                first = time.isBefore(first) ? time : first;
            } catch (BsonInvalidOperationException _) { // a field is missing or has another type
                faults.add("Entry %s was changed".formatted(id(entry)));
            }
        }
        walks.values().forEach(ChainWalk::end);
        unlinkedSince(first, trail).ifPresent(entry -> faults.add("Entry %s belongs to no chain".formatted(id(entry))));
        return walks;
    }

    /** Entries of releases before 0.10 have no link. One that is newer than the first chain was added by hand. */
    private static Optional<BsonDocument> unlinkedSince(Instant first, MongoCollection<BsonDocument> trail) {
        return first.equals(Instant.MAX)
                ? Optional.empty()
                : Optional.ofNullable(trail.find(and(
                                eq("link.chain", null),
                                eq("link.sequence", null),
                                gt("occurredAt", first.plus(UPGRADE))))
                        .first());
    }

    private static String id(BsonDocument entry) {
        BsonValue id = entry.get("_id");
        return id != null && id.isString() ? id.asString().getValue() : String.valueOf(id);
    }
}
