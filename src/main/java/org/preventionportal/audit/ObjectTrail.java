package org.preventionportal.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds what was done with one object and what was read of it. Callers must check access. */
@Component
public class ObjectTrail {

    private static final AuditFilter DONE = new AuditFilter(null, null, null, AuditOutcome.DONE, null, null);

    /** The newest entries that are grouped: more would outlast the time limit of a command. */
    private static final int MAX_READ = 20_000;

    private final MongoOperations mongo;

    ObjectTrail(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * One operation that a person carried out on one day, once or more often.
     *
     * @param date in London
     * @param roles those that the actor held then
     * @param partners those that the actor belonged to then
     * @param operation as it is stored
     * @param action the operation as the schema names it
     */
    public record Use(
            LocalDate date,
            PersonId actor,
            List<Role> roles,
            List<PartnerId> partners,
            String operation,
            String action) {

        /** MongoDB's sets have no order. */
        private static final Comparator<Use> ALWAYS_THE_SAME =
                Comparator.comparing(Use::action).thenComparing(use -> use.roles() + " " + use.partners());

        private static Stream<Use> of(Document group) {
            Document key = group.get("_id", Document.class);
            return group.getList("uses", Document.class).stream()
                    .distinct()
                    .map(use -> of(LocalDate.parse(key.getString("date")), new PersonId(key.getString("actor")), use))
                    .sorted(ALWAYS_THE_SAME);
        }

        private static Use of(LocalDate date, PersonId actor, Document use) {
            List<String> roles = use.getList("roles", String.class);
            return new Use(
                    date,
                    actor,
                    Stream.of(Role.values())
                            .filter(role -> roles.contains(role.name()))
                            .toList(),
                    use.getList("partners", String.class).stream()
                            .map(PartnerId::new)
                            .toList(),
                    use.getString("operation"),
                    AuditEntry.action(use.getString("operation")));
        }
    }

    /** The uses of the object, the newest first, on as many days of one person each. */
    public List<Use> of(String objectId, int most) {
        return find(DONE.criteria(null, List.of(objectId)), most);
    }

    /**
     * The uses of the object by members of a partner, and those of one operation by anybody, the newest first.
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
                        .andOperator(
                                DONE.criteria(null, List.of(objectId)), new Criteria().orOperator(ofMember, ofAnybody)),
                most);
    }

    /** MongoDB puts the entries of a person and day together: nobody hides others behind a thousand reads. */
    private List<Use> find(Criteria which, int most) {
        var day = new Document("format", "%Y-%m-%d")
                .append("date", "$occurredAt")
                .append("timezone", LondonTime.ZONE.getId());
        var personAndDay = new Document("actor", "$actor").append("date", new Document("$dateToString", day));
        var use = new Document("operation", "$operation")
                .append("roles", "$roles")
                .append("partners", "$partners");
        List<AggregationOperation> stages = List.of(
                Aggregation.match(which),
                Aggregation.sort(Sort.by(Sort.Direction.DESC, "occurredAt")),
                Aggregation.limit(MAX_READ),
                _ -> new Document(
                        "$group",
                        new Document("_id", personAndDay)
                                .append("uses", new Document("$addToSet", use))
                                .append("last", new Document("$max", "$occurredAt"))),
                _ -> new Document("$sort", new Document("last", -1).append("_id", 1)),
                Aggregation.limit(most));
        return Aggregations.run(mongo, AuditEntry.class, Document.class, stages).stream()
                .flatMap(Use::of)
                .toList();
    }
}
