package org.preventionportal.tasks.intelligence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores who has opened intelligence. Callers must check access. */
@Repository
public class IntelligenceAccesses {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;
    private final Clock clock;

    IntelligenceAccesses(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    IntelligenceAccess insert(IntelligenceAccess access) {
        return Idempotent.insert(mongo, access, () -> find(access.id()));
    }

    Optional<IntelligenceAccess> find(String id) {
        return Optional.ofNullable(mongo.findById(id, IntelligenceAccess.class));
    }

    /** Until when the person reads the intelligence of those of the tasks that they have opened. */
    public Map<TaskId, Instant> open(Collection<TaskId> tasks, PersonId officer) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        var now = Criteria.where("officer")
                .is(officer.value())
                .and("task")
                .in(Id.values(tasks))
                .and("expiresAt")
                .gt(clock.instant());
        Map<TaskId, Instant> open = new HashMap<>();
        StoredRecords.find(mongo, Query.query(now), IntelligenceAccess.class)
                .forEach(access -> open.merge(
                        access.task(), access.expiresAt(), (one, other) -> one.isAfter(other) ? one : other));
        return open;
    }

    /** The uses on these tasks, newest first. */
    List<IntelligenceAccess> on(Collection<TaskId> tasks) {
        var some = Criteria.where("task").in(Id.values(tasks));
        return StoredRecords.find(mongo, Query.query(some).with(NEWEST_FIRST), IntelligenceAccess.class);
    }

    /** @param hidden tasks whose uses are left out */
    Window<IntelligenceAccess> page(Collection<TaskId> hidden, ScrollSubrange range) {
        var shown = Criteria.where("task").nin(Id.values(hidden));
        return KeysetPaging.page(mongo, Query.query(shown), IntelligenceAccess.class, NEWEST_FIRST, range);
    }
}
