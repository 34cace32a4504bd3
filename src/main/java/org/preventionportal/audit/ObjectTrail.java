package org.preventionportal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
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
     * @param operation as it is stored
     * @param action the operation as the schema names it
     */
    public record Use(
            PersonId actor,
            List<Role> roles,
            List<PartnerId> partners,
            String operation,
            String action,
            Instant occurredAt) {

        private static Use of(AuditEntry entry) {
            return new Use(
                    entry.actor(),
                    entry.roles(),
                    entry.partners(),
                    entry.operation(),
                    entry.action(),
                    entry.occurredAt());
        }
    }

    /** The newest uses of the object, newest first. */
    public List<Use> of(String objectId, int most) {
        return find(DONE.criteria(null, objectId), most);
    }

    /**
     * The newest uses of the object by members of a partner, and the newest of one operation by anybody, newest first.
     *
     * @param without operations that are left out
     */
    public List<Use> ofPartner(
            String objectId, PartnerId partner, Set<String> without, String operationOfAnybody, int most) {
        var ofMember =
                Criteria.where("partners").is(partner.value()).and("operation").nin(without);
        var ofAnybody = Criteria.where("operation").is(operationOfAnybody);
        return find(
                new Criteria()
                        .andOperator(DONE.criteria(null, objectId), new Criteria().orOperator(ofMember, ofAnybody)),
                most);
    }

    private List<Use> find(Criteria which, int most) {
        var query = Query.query(which)
                .with(Sort.by(Sort.Order.desc("occurredAt"), Sort.Order.asc("_id")))
                .limit(most);
        return StoredRecords.find(mongo, query, AuditEntry.class).stream()
                .map(Use::of)
                .toList();
    }
}
