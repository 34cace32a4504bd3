package org.preventionportal.audit;

import java.util.NavigableMap;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Follows one chain from entry to entry, and remembers the first entry that is broken or missing. */
final class ChainWalk {

    private final NavigableMap<Long, ChainHead> heads;
    private final long purged;
    private long sequence;
    private String hash;
    private long published;
    private long entries;
    private @Nullable String fault;

    /**
     * @param heads the published heads of the chain, by their place in it
     * @param purged what was deleted of the chain; null if it has to be there from its first entry
     */
    ChainWalk(NavigableMap<Long, ChainHead> heads, @Nullable PurgedEntries purged) {
        this.heads = heads;
        this.purged = purged == null ? 0 : purged.sequence();
        this.sequence = this.purged;
        this.hash = purged == null ? "" : purged.hash();
        this.published = this.purged;
    }

    /** The entries come in the order of their places. Those that a purge has yet to delete are passed over. */
    void follow(ChainLink link, BsonDocument entry) {
        if (fault != null || link.sequence() <= purged) {
            return;
        }
        fault = fault(link, entry);
        sequence = link.sequence();
        hash = link.hash();
        entries++;
        if (heads.containsKey(sequence)) {
            published = sequence;
        }
    }

    private @Nullable String fault(ChainLink link, BsonDocument entry) {
        String id = entry.get("_id") instanceof BsonString text ? text.getValue() : "without an id";
        ChainHead head = heads.get(link.sequence());
        if (link.sequence() == sequence) {
            return "entry %d is there twice (%s)".formatted(sequence, id);
        }
        if (link.sequence() != sequence + 1) {
            return "entry %d is missing".formatted(sequence + 1);
        }
        if (!link.hash().equals(ChainLink.hash(entry))) {
            return "entry %d was changed (%s)".formatted(link.sequence(), id);
        }
        if (!link.previous().equals(hash)) {
            return "entry %d is not the one that entry %d was chained to".formatted(sequence, link.sequence());
        }
        return head == null || head.hash().equals(link.hash())
                ? null
                : "an entry from %d to %d was changed: its published head is another one"
                        .formatted(published + 1, link.sequence());
    }

    /** Ends at what was published last, because nothing else shows that the end is missing. */
    void end() {
        if (fault == null && !heads.isEmpty() && heads.lastKey() > sequence) {
            fault = "entry %d is missing".formatted(sequence + 1);
        }
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether a published head proves the entry at that place. */
    boolean proves(long place) {
        return fault == null && place <= published;
    }

    long entries() {
        return entries;
    }

    long unpublished() {
        return sequence - published;
    }
}
