package org.preventionportal.platform.ratelimits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts for this node alone, in memory, what the database does not answer for. */
final class InMemoryCounts {

    private static final int MAX_SUBJECTS = 10_000;

    /** For each limit the counts of the slices, by subject. */
    private final Map<RateLimit, Cache<String, Map<Long, Long>>> counts = new EnumMap<>(RateLimit.class);

    InMemoryCounts() {
        for (RateLimit limit : RateLimit.values()) {
            counts.put(
                    limit,
                    Caffeine.newBuilder()
                            .expireAfterWrite(limit.period().plus(limit.slice()))
                            .maximumSize(MAX_SUBJECTS)
                            .build());
        }
    }

    /** Returns the counts of the slices from the oldest one that counts. */
    Map<Long, Long> add(RateLimit limit, String subject, long slice, long oldest, int operations) {
        return Objects.requireNonNull(Objects.requireNonNull(counts.get(limit))
                .asMap()
                .compute(subject, (_, before) -> added(before, slice, oldest, operations)));
    }

    private static Map<Long, Long> added(@Nullable Map<Long, Long> before, long slice, long oldest, int operations) {
        Map<Long, Long> after = before == null ? new TreeMap<>() : new TreeMap<>(before);
        after.keySet().removeIf(age -> age < oldest);
        after.merge(slice, (long) operations, Long::sum);
        return after;
    }
}
