package org.preventionportal.audit;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.springframework.stereotype.Component;

/** Limits how many entries a network address adds to the trail without an account: they are kept for years. */
@Component
class AnonymousEntryLimit {

    private final RateLimiter limiter;

    AnonymousEntryLimit(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /** @throws org.preventionportal.platform.errors.RateLimited if the address has too many entries */
    void require(Caller caller) {
        if (caller.equals(Caller.ANONYMOUS)) {
            ClientAddress.current().ifPresent(address -> limiter.require(RateLimit.ANONYMOUS, address));
        }
    }

    /** For what is answered already: beyond the limit it has no entry, and the metric of the limit counts it. */
    boolean allows(Caller caller) {
        return !caller.equals(Caller.ANONYMOUS)
                || ClientAddress.current()
                        .map(address -> limiter.allows(RateLimit.ANONYMOUS, address))
                        .orElse(true);
    }
}
