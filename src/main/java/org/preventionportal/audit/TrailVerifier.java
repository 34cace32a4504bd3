package org.preventionportal.audit;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Verifies the chains of the audit trail against their published heads. */
@Component
class TrailVerifier {

    private static final int BATCH = 1000;

    /** For how long nodes of a release without chains may run beside others during an upgrade. */
    private static final Duration UPGRADE = Duration.ofDays(1);

    /** After this time each entry has a head, also if its node was killed. */
    private static final Duration PUBLICATION = Duration.ofHours(1);

    private static final Bson LINKED = gt("link.chain", "");

    private final MongoOperations mongo;
    private final Clock clock;

    TrailVerifier(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Says what was found.
     *
     * @param unpublished how many of the entries are newer than the last published head of their chain
     * @param recovered how many of the entries are proven only by a head that another node has published
     * @param faults the first broken, missing or added entry of each chain, in words
     */
    record Report(int chains, long entries, long unpublished, long recovered, List<String> faults) {}

    /** @param unlinked how many entries of releases before 0.10 there are at most */
    Report verify(List<ChainHead> published, long unlinked) {
        MongoCollection<BsonDocument> trail =
                mongo.getCollection(mongo.getCollectionName(AuditEntry.class)).withDocumentClass(BsonDocument.class);
        var heads = PublishedHeads.of(published);
        var purges = Purges.in(trail);
        List<String> faults = new ArrayList<>();
        Map<String, ChainWalk> walks = walk(trail, heads, purges, faults);
        Instant horizon = purges.horizon(walks);
        walks.forEach((chain, walk) -> {
            if (walk.fault().isPresent()) {
                boolean isForgotten = walk.entries() == 0 && areBefore(heads.of(chain), horizon);
                walk.fault().filter(_ -> !isForgotten).ifPresent(fault -> faults.add("Chain " + chain + ": " + fault));
            } else if (purges.isUnproven(chain, walks)) {
                faults.add("Chain %s: entry 1 is missing, and no published head proves that a purge has deleted it"
                        .formatted(chain));
            }
        });
        verifyUnlinked(trail, heads, unlinked, faults);
        return new Report(
                walks.size(),
                walks.values().stream().mapToLong(ChainWalk::entries).sum(),
                walks.values().stream().mapToLong(ChainWalk::unpublished).sum(),
                walks.values().stream().mapToLong(ChainWalk::recovered).sum(),
                faults);
    }

    private static boolean areBefore(NavigableMap<Long, ChainHead> heads, Instant horizon) {
        return heads.values().stream().allMatch(head -> head.publishedAt().isBefore(horizon));
    }

    private Map<String, ChainWalk> walk(
            MongoCollection<BsonDocument> trail, PublishedHeads heads, Purges purges, List<String> faults) {
        Instant now = clock.instant();
        Instant newest = heads.newest().isAfter(now) ? now : heads.newest(); // the clock of a node may be wrong
        var unpublished = new ChainWalk.Unpublished(newest.minus(PUBLICATION), now.plus(PUBLICATION));
        Map<String, ChainWalk> walks = new TreeMap<>();
        Function<String, ChainWalk> begin =
                chain -> new ChainWalk(heads.of(chain), heads.length(chain), purges.of(chain), unpublished);
        heads.byChain().keySet().forEach(chain -> walks.computeIfAbsent(chain, begin));
        for (BsonDocument entry : trail.find(LINKED)
                .sort(ascending("link.chain", "link.sequence"))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)) {
            try {
                var link = ChainLink.of(entry);
                walks.computeIfAbsent(link.chain(), begin).follow(link, entry);
            } catch (BsonInvalidOperationException _) { // a field is missing or has another type
                faults.add("Entry %s was changed".formatted(id(entry)));
            }
        }
        walks.values().forEach(ChainWalk::end);
        return walks;
    }

    /** Entries of releases before 0.10 have no link. A part of a link, or one of another type, is none. */
    private static void verifyUnlinked(
            MongoCollection<BsonDocument> trail, PublishedHeads heads, long allowed, List<String> faults) {
        Bson unlinked = not(LINKED);
        BsonDocument newest =
                trail.find(unlinked).sort(descending("occurredAt")).first();
        if (newest == null) {
            return;
        }
        long found = trail.countDocuments(unlinked);
        if (found > allowed) {
            faults.add("Entries that belong to no chain: %,d, the newest is %s".formatted(found, id(newest)));
        } else if (!isBefore(heads.oldest().plus(UPGRADE), newest)) {
            faults.add("Entry %s belongs to no chain".formatted(id(newest)));
        }
    }

    private static boolean isBefore(Instant limit, BsonDocument entry) {
        return entry.get("occurredAt") instanceof BsonDateTime time
                && Instant.ofEpochMilli(time.getValue()).isBefore(limit);
    }

    private static String id(BsonDocument entry) {
        BsonValue id = entry.get("_id");
        return id != null && id.isString() ? id.asString().getValue() : String.valueOf(id);
    }
}
