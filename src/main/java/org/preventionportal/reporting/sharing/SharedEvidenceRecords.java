package org.preventionportal.reporting.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores who may read published reports and case studies. */
@Repository
class SharedEvidenceRecords {

    /** Readers see at most this number of reports and case studies. */
    static final int MAX = 50;

    private final MongoOperations mongo;

    SharedEvidenceRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Stores a decision in one write, so that of two at the same time none is lost. */
    void decide(String id, int versionNumber, SharingDecision decision) {
        var update = Update.update("audience", decision.audience())
                .set("versionNumber", versionNumber)
                .set("decidedAt", decision.decidedAt())
                .push("decisions", decision);
        Upserts.update(mongo, id, update, SharedEvidence.class);
    }

    Optional<SharedEvidence> find(String id) {
        return Optional.ofNullable(mongo.findById(id, SharedEvidence.class));
    }

    Map<String, SharedEvidence> find(Collection<String> ids) {
        return StoredRecords.find(mongo, Query.query(Criteria.where("_id").in(ids)), SharedEvidence.class).stream()
                .collect(Collectors.toMap(SharedEvidence::id, Function.identity()));
    }

    /** What a reader may see, the last decided first. */
    List<SharedEvidence> readable(EvidenceAudience reader) {
        var readable = Query.query(Criteria.where("audience").in(reader.readable()))
                .with(Sort.by(Sort.Order.desc("decidedAt"), Sort.Order.asc("_id")))
                .limit(MAX);
        return StoredRecords.find(mongo, readable, SharedEvidence.class);
    }
}
