package org.preventionportal.audit;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.audit.AuditEntry.PurgedEntries;

/**
 * Knows what the trail says about its deleted entries. It is believed only as far as a published head proves it: else
 * somebody could delete entries and add a record of a purge.
 */
record Purges(Map<String, Purge> byChain) {

    /** @param link where the record of the purge is itself */
    private record Purge(PurgedEntries purged, ChainLink link) {

        private static Purge of(BsonDocument entry) {
            BsonDocument purged = entry.getDocument("purged");
            return new Purge(
                    new PurgedEntries(
                            purged.getString("chain").getValue(),
                            purged.getNumber("sequence").longValue(),
                            purged.getString("hash").getValue(),
                            Instant.ofEpochMilli(purged.getDateTime("before").getValue())),
                    ChainLink.of(entry));
        }

        private boolean isProven(Map<String, ChainWalk> walks) {
            ChainWalk walk = walks.get(link.chain());
            return walk != null && walk.proves(link.sequence());
        }
    }

    static Purges in(MongoCollection<BsonDocument> trail) {
        Map<String, Purge> newest = new HashMap<>();
        trail.find(new Document("operation", AuditEntry.PURGE))
                .forEach(entry -> read(entry)
                        .ifPresent(purge -> newest.merge(purge.purged().chain(), purge, Purges::later)));
        return new Purges(newest);
    }

    /** Empty if it was changed by hand, which its own chain shows. */
    private static Optional<Purge> read(BsonDocument entry) {
        try {
            return Optional.of(Purge.of(entry));
        } catch (BsonInvalidOperationException _) {
            return Optional.empty();
        }
    }

    private static Purge later(Purge one, Purge other) {
        return one.purged().sequence() >= other.purged().sequence() ? one : other;
    }

    @Nullable
    PurgedEntries of(String chain) {
        Purge purge = byChain.get(chain);
        return purge == null ? null : purge.purged();
    }

    boolean isUnproven(String chain, Map<String, ChainWalk> walks) {
        Purge purge = byChain.get(chain);
        return purge != null && !purge.isProven(walks);
    }

    /** Everything from before this time was to be deleted, the records of earlier purges included. */
    Instant horizon(Map<String, ChainWalk> walks) {
        return byChain.values().stream()
                .filter(purge -> purge.isProven(walks))
                .map(purge -> purge.purged().before())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
