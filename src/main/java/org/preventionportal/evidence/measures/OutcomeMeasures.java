package org.preventionportal.evidence.measures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores measures. */
@Repository
class OutcomeMeasures {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    OutcomeMeasures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<OutcomeMeasure> find(OutcomeMeasureId id) {
        return Optional.ofNullable(mongo.findById(id, OutcomeMeasure.class));
    }

    Window<OutcomeMeasure> page(ScrollSubrange range) {
        return KeysetPaging.page(mongo, listed(new Query()), OutcomeMeasure.class, NEWEST_FIRST, range);
    }

    /** @param shown those of some that the reader sees */
    Window<OutcomeMeasure> page(ScrollSubrange range, Function<List<OutcomeMeasure>, Set<OutcomeMeasure>> shown) {
        return KeysetPaging.page(mongo, listed(new Query()), OutcomeMeasure.class, NEWEST_FIRST, range, some -> {
            Set<OutcomeMeasure> seen = shown.apply(some);
            return some.stream()
                    .map(measure -> Optional.of(measure).filter(seen::contains))
                    .toList();
        });
    }

    List<OutcomeMeasure> of(Collection<String> outcomeIds) {
        var those = Query.query(Criteria.where("outcomeId").in(outcomeIds)).with(NEWEST_FIRST);
        return StoredRecords.find(mongo, listed(those), OutcomeMeasure.class);
    }

    private static Query listed(Query query) {
        query.fields().exclude("history");
        return query;
    }

    /** The last updates of each measure, the oldest first. */
    Map<OutcomeMeasureId, List<MeasureHistoryEntry>> histories(Collection<OutcomeMeasureId> ids) {
        var those = Query.query(Criteria.where("_id").in(Id.values(ids)));
        return StoredRecords.find(mongo, those, OutcomeMeasure.class).stream()
                .collect(Collectors.toMap(OutcomeMeasure::id, OutcomeMeasure::history));
    }

    OutcomeMeasure insert(OutcomeMeasure measure) {
        return Idempotent.insert(mongo, measure, () -> find(measure.id()));
    }

    OutcomeMeasure save(OutcomeMeasure measure) {
        return ConcurrencyVersions.save(mongo, measure, () -> find(measure.id()).orElseThrow());
    }

    void remove(OutcomeMeasure measure) {
        ConcurrencyVersions.remove(mongo, measure, () -> find(measure.id()).orElseThrow());
    }
}
