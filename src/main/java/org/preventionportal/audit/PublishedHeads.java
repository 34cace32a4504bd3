package org.preventionportal.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Knows the heads that prove entries: those that a node has published itself, and the first one that another node has
 * recovered after the last of them. A later one is not believed, because somebody may have added entries meanwhile.
 *
 * @param oldest when the oldest head of all chains was published
 * @param newest when the newest head of all chains was published
 */
record PublishedHeads(Map<String, NavigableMap<Long, ChainHead>> byChain, Instant oldest, Instant newest) {

    static PublishedHeads of(Collection<ChainHead> published) {
        Map<String, NavigableMap<Long, ChainHead>> believed = new TreeMap<>();
        published.stream()
                .collect(Collectors.groupingBy(ChainHead::chain))
                .forEach((chain, heads) -> believed.put(chain, believed(heads)));
        List<Instant> times =
                published.stream().map(ChainHead::publishedAt).sorted().toList();
        return times.isEmpty()
                ? new PublishedHeads(believed, Instant.EPOCH, Instant.EPOCH)
                : new PublishedHeads(believed, times.getFirst(), times.getLast());
    }

    /** Empty for a chain that no node has begun. */
    private static NavigableMap<Long, ChainHead> believed(List<ChainHead> heads) {
        NavigableMap<Long, ChainHead> believed = new TreeMap<>();
        heads.stream().filter(head -> !head.isRecovered()).forEach(head -> believed.putIfAbsent(head.sequence(), head));
        believed.values().stream()
                .map(ChainHead::publishedAt)
                .max(Comparator.naturalOrder())
                .flatMap(last -> heads.stream()
                        .filter(head -> head.isRecovered() && head.publishedAt().isAfter(last))
                        .min(Comparator.comparing(ChainHead::publishedAt)))
                .ifPresent(head -> believed.putIfAbsent(head.sequence(), head));
        return believed;
    }

    NavigableMap<Long, ChainHead> of(String chain) {
        return byChain.getOrDefault(chain, Collections.emptyNavigableMap());
    }
}
