package org.preventionportal.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.audit.AuditEntry.PurgedEntries;

/**
 * Finds how far each chain is old, from its first entry on. It stops where somebody has changed an entry: a purge must
 * not delete what shows that.
 */
final class OldEntries {

    private static final int BATCH = 1000;

    private final MongoCollection<BsonDocument> trail;
    private final Instant limit;
    private final List<PurgedEntries> found = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    private OldEntries(MongoCollection<BsonDocument> trail, Instant limit) {
        this.trail = trail;
        this.limit = limit;
    }

    static OldEntries before(Instant limit, MongoCollection<BsonDocument> trail) {
        var old = new OldEntries(trail, limit);
        BsonDocument first = old.firstAfter("");
        while (first != null) {
            String chain = first.getDocument(ChainLink.FIELD).getString("chain").getValue();
            if (!old.isYoung(first)) {
                old.follow(chain);
            }
            first = old.firstAfter(chain);
        }
        return old;
    }

    /** The first entry of the next chain. The index alone answers, since most chains have nothing that is old. */
    private @Nullable BsonDocument firstAfter(String chain) {
        return trail.find(gt("link.chain", chain))
                .sort(ascending("link.chain", "link.sequence"))
                .projection(fields(include("link.chain", "occurredAt"), excludeId()))
                .first();
    }

    private boolean isYoung(BsonDocument entry) {
        return entry.get("occurredAt") instanceof BsonDateTime time
                && !Instant.ofEpochMilli(time.getValue()).isBefore(limit);
    }

    private void follow(String chain) {
        ChainLink last = null;
        ChainLink earlier = null;
        try (var entries = trail.find(eq("link.chain", chain))
                .sort(ascending("link.sequence"))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .cursor()) {
            while (entries.hasNext()) {
                BsonDocument entry = entries.next();
                if (!isNext(entry, last) || !(isYoung(entry) || isWhole(entry))) {
                    changed.add(chain);
                    last = earlier; // the last one may be what was changed
                    break;
                }
                if (isYoung(entry)) {
                    break;
                }
                earlier = last;
                last = ChainLink.of(entry);
            }
        }
        if (last != null) {
            found.add(new PurgedEntries(chain, last.sequence(), last.hash(), limit));
        }
    }

    /** A purge that broke off has deleted some entries before others, so there may be gaps. */
    private static boolean isNext(BsonDocument entry, @Nullable ChainLink before) {
        try {
            var link = ChainLink.of(entry);
            return before == null
                    || link.sequence() > before.sequence() + 1
                    || (link.sequence() == before.sequence() + 1
                            && link.previous().equals(before.hash()));
        } catch (BsonInvalidOperationException _) { // a field is missing or has another type
            return false;
        }
    }

    private static boolean isWhole(BsonDocument entry) {
        return entry.get("occurredAt") instanceof BsonDateTime
                && ChainLink.of(entry).hash().equals(ChainLink.hash(entry));
    }

    /** Per chain that has any. */
    List<PurgedEntries> found() {
        return found;
    }

    /** The chains with an entry that was changed before it was deleted. */
    List<String> changed() {
        return changed;
    }
}
