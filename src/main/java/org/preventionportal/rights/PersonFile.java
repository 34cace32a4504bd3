package org.preventionportal.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.access.personaldata.PersonalDataSource.RecordedRead;
import org.preventionportal.audit.AuditEvent;

/**
 * Holds everything that is kept about a person.
 *
 * @param account null if Keycloak has none
 * @param topics the items by topic, the oldest first
 * @param isComplete whether it also has what no index leads to
 */
record PersonFile(
        DataSubject subject,
        @Nullable PersonAccount account,
        SequencedMap<String, List<Item>> topics,
        boolean isComplete,
        Instant writtenAt) {

    /** What the audit trail says of who reads the file, beside that the file was written. */
    List<AuditEvent.Read> readBy(Caller reader) {
        Map<String, Set<String>> objects = topics.values().stream()
                .flatMap(List::stream)
                .flatMap(item -> Stream.ofNullable(item.read()))
                .collect(Collectors.groupingBy(
                        RecordedRead::operation,
                        Collectors.mapping(RecordedRead::objectId, Collectors.toCollection(TreeSet::new))));
        return objects.entrySet().stream()
                .map(read -> new AuditEvent.Read(reader, read.getKey(), read.getValue()))
                .toList();
    }

    boolean isEmpty() {
        return account == null && topics.isEmpty();
    }
}
