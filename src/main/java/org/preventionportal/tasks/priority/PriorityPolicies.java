package org.preventionportal.tasks.priority;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores all versions of the policy. The newest is in force. */
@Repository
public class PriorityPolicies {

    private static final int MAX_SHOWN = 100;

    private final MongoOperations mongo;

    PriorityPolicies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public PriorityPolicy current() {
        return StoredRecords.findOne(mongo, newestFirst(), PriorityPolicy.class).orElse(PriorityPolicy.FIRST);
    }

    public PriorityPolicy version(int version) {
        return version == PriorityPolicy.FIRST.version()
                ? PriorityPolicy.FIRST
                : Optional.ofNullable(mongo.findById(version, PriorityPolicy.class))
                        .orElseThrow();
    }

    /** The newest hundred and the first, newest first. */
    public List<PriorityPolicy> all() {
        List<PriorityPolicy> changed = StoredRecords.find(mongo, newestFirst().limit(MAX_SHOWN), PriorityPolicy.class);
        return Stream.concat(changed.stream(), Stream.of(PriorityPolicy.FIRST)).toList();
    }

    /** Adds the next version. The second of two programme managers who replace the same version gets a conflict. */
    public PriorityPolicy add(PriorityPolicy next) {
        return ConcurrencyVersions.insert(mongo, next, this::current);
    }

    private static Query newestFirst() {
        return new Query().with(Sort.by(Sort.Direction.DESC, "_id"));
    }
}
