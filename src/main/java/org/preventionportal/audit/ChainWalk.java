package org.preventionportal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.preventionportal.audit.AuditEntry.PurgedEntries;

/** Follows one chain from entry to entry, and remembers the first entry that is broken, missing or added. */
final class ChainWalk {

    /** Entries that waited for the database have a later place than their time says. */
    private static final Duration OUT_OF_ORDER = Duration.ofDays(1);

    private final NavigableMap<Long, ChainHead> heads;
    private final Unpublished unpublishedTime;
    private final @Nullable PurgedEntries purge;
    private final long purged;
    private final long last;
    private final long length;
    private long sequence;
    private String hash;
    private long published;
    private long entries;
    private long recovered;
    private @Nullable String fault;

    /** When an entry must have happened of which no head was published yet. */
    record Unpublished(Instant startsAt, Instant endsAt) {

        private boolean contains(Instant time) {
            return !time.isBefore(startsAt) && !time.isAfter(endsAt);
        }
    }

    /**
     * @param heads the published heads of the chain that prove entries, by their place in it
     * @param length how many entries it must have had
     * @param purged what was deleted of the chain; null if it has to be there from its first entry
     */
    ChainWalk(
            NavigableMap<Long, ChainHead> heads,
            long length,
            @Nullable PurgedEntries purged,
            Unpublished unpublishedTime) {
        this.heads = heads;
        this.length = length;
        this.last = heads.isEmpty() ? 0 : heads.lastKey();
        this.unpublishedTime = unpublishedTime;
        this.purge = purged;
        this.purged = purged == null ? 0 : purged.sequence();
        this.sequence = this.purged;
        this.hash = purged == null ? "" : purged.hash();
        this.published = this.purged;
        this.fault = purged == null ? null : fault(purged, heads);
    }

    /**
     * Somebody may have made entries look old, so that a purge has deleted them. Their heads are younger. A head that
     * another node has published may be younger than its entry by as long as the portal was stopped.
     */
    private static @Nullable String fault(PurgedEntries purged, NavigableMap<Long, ChainHead> heads) {
        ChainHead last = heads.get(purged.sequence());
        if (last != null && !last.isOf(purged.hash())) {
            return "entry %d was changed before a purge: its published head is another one".formatted(last.sequence());
        }
        return heads.headMap(purged.sequence(), true).values().stream()
                .filter(head -> !head.isRecovered())
                .filter(head -> head.publishedAt().isAfter(purged.before().plus(OUT_OF_ORDER)))
                .findFirst()
                .map(head -> "a purge has deleted entry %d, which was not old: its head was published later"
                        .formatted(Math.max(1, head.sequence())))
                .orElse(null);
    }

    /** The entries come in the order of their places. Those that a purge has yet to delete are passed over. */
    void follow(ChainLink link, BsonDocument entry) {
        if (fault != null) {
            return;
        }
        Instant time = Instant.ofEpochMilli(entry.getDateTime("occurredAt").getValue());
        if (purge != null && link.sequence() <= purged) {
            fault = time.isAfter(purge.before().plus(OUT_OF_ORDER))
                    ? "entry %d was added after a purge (%s)".formatted(link.sequence(), id(entry))
                    : null;
            return;
        }
        fault = fault(link, entry, time);
        sequence = link.sequence();
        hash = link.hash();
        entries++;
        ChainHead head = heads.get(sequence);
        if (head != null) {
            recovered += head.isRecovered() ? sequence - published : 0;
            published = sequence;
        }
    }

    private static String id(BsonDocument entry) {
        return entry.get("_id") instanceof BsonString text ? text.getValue() : "without an id";
    }

    private @Nullable String fault(ChainLink link, BsonDocument entry, Instant time) {
        ChainHead head = heads.get(link.sequence());
        if (link.sequence() == sequence) {
            return "entry %d is there twice (%s)".formatted(sequence, id(entry));
        }
        if (link.sequence() != sequence + 1) {
            return "entry %d is missing".formatted(sequence + 1);
        }
        if (!link.hash().equals(ChainLink.hash(entry))) {
            return "entry %d was changed (%s)".formatted(link.sequence(), id(entry));
        }
        if (!link.previous().equals(hash)) {
            return "entry %d is not the one that entry %d was chained to".formatted(sequence, link.sequence());
        }
        if (link.sequence() > last && !unpublishedTime.contains(time)) {
            return "no published head proves entry %d (%s)".formatted(link.sequence(), id(entry));
        }
        return head == null || head.isOf(link.hash())
                ? null
                : "an entry from %d to %d was changed: its published head is another one"
                        .formatted(published + 1, link.sequence());
    }

    /** Ends at the longest head, because nothing else shows that the end is missing. */
    void end() {
        if (fault == null && length > sequence) {
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

    /** How many entries are proven only by a head that another node has published. */
    long recovered() {
        return recovered;
    }

    long unpublished() {
        return sequence - published;
    }
}
