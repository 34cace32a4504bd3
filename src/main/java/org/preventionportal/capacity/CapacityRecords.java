package org.preventionportal.capacity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores the capacities of officers. */
@Repository
public class CapacityRecords {

    private static final int MAX_DEPUTISED = 20;

    private final MongoOperations mongo;

    CapacityRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    OfficerCapacity load(PersonId officer) {
        return find(officer).orElseGet(() -> OfficerCapacity.of(officer));
    }

    Optional<OfficerCapacity> find(PersonId officer) {
        return Optional.ofNullable(mongo.findById(officer.value(), OfficerCapacity.class));
    }

    /** The capacity of each of these officers, by one query. Who has recorded none gets what is assumed. */
    public Map<PersonId, OfficerCapacity> load(Collection<PersonId> officers) {
        var some = Criteria.where("_id").in(Id.values(officers));
        Map<PersonId, OfficerCapacity> stored =
                StoredRecords.find(mongo, Query.query(some), OfficerCapacity.class).stream()
                        .collect(Collectors.toMap(OfficerCapacity::officer, Function.identity()));
        return officers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), officer -> stored.getOrDefault(officer, OfficerCapacity.of(officer))));
    }

    /** Those for whom this officer deputises on one of the days. */
    List<OfficerCapacity> deputisedBy(PersonId deputy, DateRange days) {
        var during = Criteria.where("deputy")
                .is(deputy.value())
                .and("endsOn")
                .gte(days.startsOn())
                .and("startsOn")
                .lte(days.endsOn());
        var deputised = Criteria.where("absences.deputy") // engines on PostgreSQL use no index for $elemMatch
                .is(deputy.value())
                .and("absences")
                .elemMatch(during);
        return StoredRecords.find(mongo, Query.query(deputised).limit(MAX_DEPUTISED), OfficerCapacity.class);
    }

    /** Officers with absences about which emails may still have to be sent. */
    List<OfficerCapacity> pending(int limit) {
        return StoredRecords.find(
                mongo,
                Query.query(Criteria.where("absences.pendingNotification").is(true))
                        .limit(limit),
                OfficerCapacity.class);
    }

    /** Without the type: otherwise the version rises, and who has read the capacity before would get a conflict. */
    void markNotified(OfficerCapacity capacity) {
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(capacity.id()).and("version").is(capacity.version())),
                new Update().unset("absences.$[].pendingNotification"),
                mongo.getCollectionName(OfficerCapacity.class));
    }

    void remove(PersonId officer) {
        mongo.remove(Query.query(Criteria.where("_id").is(officer.value())), OfficerCapacity.class);
    }

    /**
     * Removes the absences that ended before a day.
     *
     * @return how many
     */
    long removeAbsencesBefore(LocalDate day) {
        var ended = Criteria.where("endsOn").lt(day);
        var removed = new LongAdder();
        Batches.forEach(mongo, () -> Criteria.where("absences").elemMatch(ended), OfficerCapacity.class, capacity -> {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(capacity.id())),
                    new Update().pull("absences", Query.query(ended)),
                    OfficerCapacity.class);
            removed.add(capacity.absencesBefore(day));
        });
        return removed.sum();
    }

    OfficerCapacity save(OfficerCapacity capacity) {
        return ConcurrencyVersions.save(mongo, capacity, () -> load(capacity.officer()));
    }
}
