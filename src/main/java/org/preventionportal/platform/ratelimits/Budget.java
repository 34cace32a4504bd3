package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import java.util.Map;
import org.preventionportal.platform.errors.RateLimited;

/**
 * Says what is left of a limit.
 *
 * @param current what was counted in the current half of the period, this operation included
 * @param before what was counted in the half before
 * @param nextHalfIn when the next half begins, and what was counted before is over
 */
record Budget(RateLimit limit, int quota, long current, long before, Duration nextHalfIn) {

    long used() {
        return current + before;
    }

    boolean isExceeded() {
        return used() > quota;
    }

    long remaining() {
        return Math.max(0, quota - used());
    }

    /** The same count beside a quota that is some times as large. */
    Budget times(int factor) {
        return new Budget(limit, Math.multiplyExact(quota, factor), current, before, nextHalfIn);
    }

    /** When more is allowed: after another half if this one alone has used up the quota. */
    private Duration resetsIn() {
        return current >= quota ? nextHalfIn.plus(limit.period().dividedBy(2)) : nextHalfIn;
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
