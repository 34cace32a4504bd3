package org.preventionportal.fuzz;

import org.junit.jupiter.api.Test;
import org.preventionportal.support.PortalTest;

/**
 * No query or mutation, however it is made, ends in a fault of the service or tells a role what it may not see. The
 * property {@code portal.fuzz.operations} says how many are sent.
 */
@PortalTest
class FuzzTests extends RandomOperations {

    private static final int OPERATIONS = Integer.getInteger("portal.fuzz.operations", 2_000);

    @Test
    void noOperationFailsOrLeaks() {
        assertNoneFailsOrLeaks(OPERATIONS, OPERATIONS / 5);
    }

    @Override
    boolean isSent(String operation) {
        return !RandomDocument.changesKeycloak(operation) && !operation.startsWith("Subscription.");
    }

    @Override
    Operation generated(RandomDocument document) {
        return document.queryOrMutation();
    }
}
