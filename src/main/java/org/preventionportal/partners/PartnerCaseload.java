package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts the partners that an officer looks after and hands them over to another officer. */
@Component
public class PartnerCaseload {

    private final MongoOperations mongo;

    PartnerCaseload(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** A repeat hands over what is left. */
    public void handOver(PersonId from, PersonId to, String reason, PersonId actor, Instant occurredAt) {
        for (String id : StoredRecords.ids(mongo, query(from), Relationship.class, Function.identity())) {
            ConcurrencyVersions.retryUnseen(() -> {
                Relationship current = mongo.findById(id, Relationship.class);
                return current == null
                        || !from.equals(current.officer())
                        || ConcurrencyVersions.trySave(mongo, current.handOver(to, reason, actor, occurredAt));
            });
        }
    }

    public int count(PersonId officer) {
        return Math.toIntExact(mongo.count(query(officer), Relationship.class));
    }

    /**
     * Who looks after each of these partners, without those that nobody looks after.
     *
     * @param some may repeat, and null where there is no partner
     */
    public Map<PartnerId, PersonId> officersOf(Stream<@Nullable PartnerId> some) {
        var named = Criteria.where("_id")
                .in(some.flatMap(Stream::ofNullable)
                        .map(PartnerId::value)
                        .distinct()
                        .toList())
                .and("officer")
                .ne(null);
        return StoredRecords.find(mongo, Query.query(named), Relationship.class).stream()
                .collect(Collectors.toMap(
                        Relationship::id, relationship -> Objects.requireNonNull(relationship.officer())));
    }

    /** How many partners each officer looks after. */
    public Map<PersonId, Integer> counts() {
        return Aggregations.run(
                        mongo,
                        Relationship.class,
                        Count.class,
                        List.of(
                                Aggregation.match(Criteria.where("officer").ne(null)),
                                Aggregation.group("officer").count().as("partners")))
                .stream()
                .collect(Collectors.toMap(Count::id, Count::partners));
    }

    private record Count(PersonId id, int partners) {}

    private static Query query(PersonId officer) {
        return Query.query(Criteria.where("officer").is(officer.value()));
    }
}
