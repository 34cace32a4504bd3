package org.preventionportal.fuzz;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No subscription, however it is made, fails or leaks before or in its first event. The property
 * {@code portal.fuzz.subscriptions} says how many are opened.
 */
@PortalTest
class SubscriptionFuzzTests extends RandomOperations {

    private static final int OPERATIONS = Integer.getInteger("portal.fuzz.subscriptions", 100);

    /** Then a stream no longer counts against the limit of its person, even if its end was not noticed. */
    private static final Duration LIFE = Duration.ofMinutes(7);

    @Autowired
    private MutableClock clock;

    @Test
    void noSubscriptionFailsOrLeaks() {
        assertNoneFailsOrLeaks(OPERATIONS, OPERATIONS / 20);
    }

    @Override
    boolean isSent(String operation) {
        return operation.startsWith("Subscription.");
    }

    @Override
    Operation generated(RandomDocument document) {
        return document.subscription();
    }

    /** Streams that begin in the past count neither against the next ones nor in later tests. */
    @Override
    void begin() {
        clock.advance(LIFE.multipliedBy(-ROUND - 1));
    }

    @Override
    Answer answer(Column caller, Operation operation) {
        clock.advance(LIFE);
        return new Wire(portal).firstEvent(caller.account(), operation.document(), operation.variables());
    }
}
