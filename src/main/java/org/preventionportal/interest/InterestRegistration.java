package org.preventionportal.interest;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Takes expressions of interest from anybody. The answer is the same whether the address or the organisation is known
 * or not, and an address gets one email a day at most, since anybody can enter it.
 */
@Service
@Validated
class InterestRegistration {

    private final ExpressionRecords records;
    private final RateLimiter limiter;
    private final Clock clock;

    InterestRegistration(ExpressionRecords records, RateLimiter limiter, Clock clock) {
        this.records = records;
        this.limiter = limiter;
        this.clock = clock;
    }

    @Anyone
    public ExpressionOfInterest register(@Valid RegisterInterestInput input, Caller caller) {
        ClientAddress.current().ifPresent(address -> limiter.require(RateLimit.INTEREST, address));
        return records.insert(input.toExpression(mayBeMailed(input.address()), caller, clock.instant()));
    }

    private boolean mayBeMailed(String address) {
        try {
            limiter.require(RateLimit.INTEREST_EMAIL, address);
            return true;
        } catch (RateLimited mailedToday) {
            return false;
        }
    }
}
