package org.preventionportal.interest;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Takes expressions of interest from anybody. The answer is the same whether the address or the organisation is known
 * or not. A mailbox gets one email a day at most, and all together some hundred, since anybody can enter any address.
 */
@Service
@Validated
class InterestRegistration {

    private final ExpressionsOfInterest records;
    private final RateLimiter limiter;
    private final Clock clock;

    InterestRegistration(ExpressionsOfInterest records, RateLimiter limiter, Clock clock) {
        this.records = records;
        this.limiter = limiter;
        this.clock = clock;
    }

    /**
     * Counts before {@link #register} validates its input, which takes longest if it is refused.
     *
     * @throws RateLimited if the network address has sent too many, also refused ones and repeats
     */
    @Anyone
    public void countAttempt() {
        ClientAddress.current().ifPresent(address -> limiter.require(RateLimit.INTEREST_ATTEMPT, address));
    }

    @Anyone
    public ExpressionOfInterest register(@Valid RegisterInterestInput input, Caller caller) {
        ExpressionOfInterest sent = input.toExpression(caller, clock.instant());
        if (records.any(sent.id()).isPresent()) {
            return records.insert(sent); // a repeat uses up nothing
        }
        ClientAddress.current().ifPresent(address -> limiter.require(RateLimit.INTEREST, address));
        ExpressionOfInterest registered = records.insert(sent);
        if (mayBeMailed(input.mailbox())) {
            records.requestConfirmation(registered.id());
        }
        return registered;
    }

    private boolean mayBeMailed(String mailbox) {
        try {
            limiter.require(RateLimit.INTEREST_EMAIL, mailbox);
            limiter.require(RateLimit.INTEREST_EMAILS, "all");
            return true;
        } catch (RateLimited enoughToday) {
            return false;
        }
    }
}
