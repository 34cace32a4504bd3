package org.preventionportal.rights;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.DataSubject;
import org.preventionportal.access.PersonAccounts.PersonAccount;
import org.preventionportal.access.PersonalDataSource.Item;

/**
 * Holds everything that is kept about a person.
 *
 * @param account null if Keycloak has none
 * @param topics the items by topic, the oldest first
 */
record PersonFile(
        DataSubject subject,
        @Nullable PersonAccount account,
        SequencedMap<String, List<Item>> topics,
        Instant writtenAt) {

    boolean isEmpty() {
        return account == null && topics.isEmpty();
    }
}
