package org.preventionportal.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Knows the heads that prove entries: those that a node has published itself, and the shortest one that another node
 * has recovered after the last of them. A longer one is not believed, because somebody may have added entries
 * meanwhile, but shows that so many entries were there.
 *
 * @param lengths the greatest place of any head by chain, also of one that is not believed
 * @param oldest when the oldest head of all chains was published
 * @param newest when the newest head of all chains was published, without one that the next contradicts
 */
record PublishedHeads(
        Map<String, NavigableMap<Long, ChainHead>> byChain, Map<String, Long> lengths, Instant oldest, Instant newest) {

    /** @param published in their order */
    static PublishedHeads of(List<ChainHead> published) {
        Map<String, NavigableMap<Long, ChainHead>> believed = new TreeMap<>();
        published.stream()
                .collect(Collectors.groupingBy(ChainHead::chain))
                .forEach((chain, heads) -> believed.put(chain, believed(heads)));
        Map<String, Long> lengths =
                published.stream().collect(Collectors.toMap(ChainHead::chain, ChainHead::sequence, Math::max));
        List<Instant> times = published.stream().map(ChainHead::publishedAt).toList();
        return times.isEmpty()
                ? new PublishedHeads(believed, lengths, Instant.EPOCH, Instant.EPOCH)
                : new PublishedHeads(believed, lengths, Collections.min(times), newest(published));
    }

    /** The clock of a node may have been ahead: the next head of another chain then shows an earlier time. */
    private static Instant newest(List<ChainHead> published) {
        Instant newest = Instant.EPOCH;
        ChainHead next = null;
        ChainHead nextOfAnother = null;
        for (ChainHead head : published.reversed()) {
            if (next != null && !next.chain().equals(head.chain())) {
                nextOfAnother = next;
            }
            Instant possible =
                    nextOfAnother != null && nextOfAnother.publishedAt().isBefore(head.publishedAt())
                            ? nextOfAnother.publishedAt()
                            : head.publishedAt();
            newest = possible.isAfter(newest) ? possible : newest;
            next = head;
        }
        return newest;
    }

    /**
     * Empty for a chain that no node has begun. Recovered heads are compared by their entries and not by their times,
     * because a clock may have jumped.
     */
    private static NavigableMap<Long, ChainHead> believed(List<ChainHead> heads) {
        NavigableMap<Long, ChainHead> believed = new TreeMap<>();
        heads.stream().filter(head -> !head.isRecovered()).forEach(head -> believed.putIfAbsent(head.sequence(), head));
        if (!believed.isEmpty()) {
            long last = believed.lastKey();
            heads.stream()
                    .filter(head -> head.isRecovered() && head.sequence() >= last)
                    .min(Comparator.comparingLong(ChainHead::sequence))
                    .ifPresent(head -> believed.putIfAbsent(head.sequence(), head));
        }
        return believed;
    }

    NavigableMap<Long, ChainHead> of(String chain) {
        return byChain.getOrDefault(chain, Collections.emptyNavigableMap());
    }

    /** How many entries a chain must have had. */
    long length(String chain) {
        return lengths.getOrDefault(chain, 0L);
    }
}
