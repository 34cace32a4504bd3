package org.preventionportal.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds what the objects of entries are called, of all modules. Callers must check access. */
@Component
class ObjectTitles {

    private final List<StoredTitles> types;

    ObjectTitles(List<StoredTitles> types) {
        this.types = types;
    }

    /** False also if the database does not answer. */
    boolean isOfAnObject(String id) {
        try {
            return types.stream().anyMatch(type -> !type.find(List.of(id)).isEmpty());
        } catch (DataAccessException unavailable) {
            return false;
        }
    }

    /** The titles by id, one query for each type of object. */
    Map<String, String> of(Collection<AuditEntry> entries) {
        Set<String> ids = entries.stream()
                .map(AuditEntry::targetId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> found = new HashMap<>();
        types.forEach(type -> found.putAll(type.find(ids)));
        return found;
    }
}
