package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.errors.RateLimited;

/**
 * Says what is left of a limit.
 *
 * @param slices what was counted in each slice of the period that counts, the current one first
 * @param nextSliceIn when the next slice begins, and the oldest one is over
 */
record Budget(RateLimit limit, int quota, List<Long> slices, Duration nextSliceIn) {

    long used() {
        return newest(slices.size());
    }

    private long newest(int number) {
        return slices.stream().limit(number).mapToLong(Long::longValue).sum();
    }

    boolean isExceeded() {
        return used() > quota;
    }

    long remaining() {
        return Math.max(0, quota - used());
    }

    /** The same count beside a quota that is some times as large. */
    Budget times(int factor) {
        return new Budget(limit, Math.multiplyExact(quota, factor), slices, nextSliceIn);
    }

    /** When more is left: as soon as the slices that still count have used less than now, and not the whole quota. */
    private Duration resetsIn() {
        long below = Math.min(used(), quota);
        int left = slices.size() - 1;
        while (left > 0 && newest(left) >= below) {
            left--;
        }
        return nextSliceIn.plus(limit.slice().multipliedBy(slices.size() - 1L - left));
    }

    RateLimited refusal() {
        return new RateLimited(seconds(), answer());
    }

    /** As {@code extensions.rateLimit} has it. */
    Map<String, Object> answer() {
        return Map.of(
                "policy", limit.policy(),
                "limit", quota,
                "windowSeconds", limit.period().toSeconds(),
                "remaining", remaining(),
                "resetAfterSeconds", seconds());
    }

    /** Rounded up, so that nobody who waits so long comes too early. */
    private long seconds() {
        return resetsIn().plusMillis(999).toSeconds();
    }
}
