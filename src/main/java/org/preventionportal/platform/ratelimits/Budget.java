package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import java.util.Map;
import org.preventionportal.platform.errors.RateLimited;

/**
 * Says what is left of a limit.
 *
 * @param used what was counted, this operation included
 * @param resetsIn when more is allowed
 */
record Budget(RateLimit limit, int quota, long used, Duration resetsIn) {

    boolean isExceeded() {
        return used > quota;
    }

    long remaining() {
        return Math.max(0, quota - used);
    }

    /** The same count beside a quota that is some times as large. */
    Budget times(int factor) {
        return new Budget(limit, Math.multiplyExact(quota, factor), used, resetsIn);
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
        return resetsIn.plusMillis(999).toSeconds();
    }
}
