package org.preventionportal.fuzz;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.PortalTest;

/**
 * No change of an account, a membership or an invitation fails or leaks, however it is made. The property
 * {@code portal.fuzz.accounts} says how many are sent.
 */
@PortalTest
class AccountFuzzTests extends RandomOperations {

    private static final int OPERATIONS = Integer.getInteger("portal.fuzz.accounts", 350);

    private final SpareAccounts accounts = new SpareAccounts(random);

    @Test
    void noChangeOfAnAccountFailsOrLeaks() {
        try (accounts) {
            assertNoneFailsOrLeaks(OPERATIONS, OPERATIONS / 10);
        }
    }

    @Override
    boolean isSent(String operation) {
        return RandomDocument.changesKeycloak(operation);
    }

    @Override
    Operation generated(RandomDocument document) {
        return document.changeOfKeycloak();
    }

    @Override
    void begin() {
        accounts.begin().forEach(person -> seen.read(JSON.valueToTree(Map.of("id", person))));
    }

    @Override
    Operation prepared(Operation operation) {
        return accounts.inPlaceOfShared(operation);
    }
}
