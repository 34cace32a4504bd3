package org.preventionportal.audit;

import java.time.Instant;
import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds what was done with one object and what was read of it. Callers must check access. */
@Component
public class ObjectTrail {

    private static final AuditFilter DONE = new AuditFilter(null, null, AuditOutcome.DONE, null, null);

    private final MongoOperations mongo;

    ObjectTrail(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * One operation that was carried out.
     *
     * @param roles those that the actor held then
     * @param partners those that the actor belonged to then
     * @param action as the schema names it
     */
    public record Use(PersonId actor, List<Role> roles, List<PartnerId> partners, String action, Instant occurredAt) {}

    /** The newest uses of the object, newest first. */
    public List<Use> of(String objectId, int most) {
        var query = Query.query(DONE.criteria(null, objectId))
                .with(Sort.by(Sort.Order.desc("occurredAt"), Sort.Order.asc("_id")))
                .limit(most);
        return StoredRecords.find(mongo, query, AuditEntry.class).stream()
                .map(entry ->
                        new Use(entry.actor(), entry.roles(), entry.partners(), entry.action(), entry.occurredAt()))
                .toList();
    }
}
