package org.preventionportal.evidence.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.Pages;
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

/** Stores evidence. */
@Repository
class EvidenceItems {

    static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("content.date"), Sort.Order.asc("_id"));
    private static final Map<String, Class<?>> CURSOR = Map.of("content.date", LocalDate.class, "_id", String.class);

    private final MongoOperations mongo;

    EvidenceItems(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<EvidenceItem> find(EvidenceId id) {
        return Optional.ofNullable(mongo.findById(id, EvidenceItem.class));
    }

    Window<EvidenceItem> page(EvidenceFilter filter, ScrollSubrange range) {
        return Pages.page(mongo, Query.query(filter.criteria()), EvidenceItem.class, LATEST_FIRST, CURSOR, range);
    }

    /** The evidence in use by the outcomes that it supports, the latest first, with one query for all outcomes. */
    Map<String, List<EvidenceItem>> supporting(Collection<String> outcomeIds) {
        var inUse = new Criteria()
                .andOperator(
                        EvidenceFilter.inUse(),
                        Criteria.where("content.outcomeIds").in(outcomeIds));
        Map<String, List<EvidenceItem>> found = new HashMap<>();
        StoredRecords.find(mongo, Query.query(inUse).with(LATEST_FIRST), EvidenceItem.class)
                .forEach(item -> item.content()
                        .outcomeIds()
                        .forEach(id -> found.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(item)));
        return found;
    }

    int count(EvidenceFilter filter, int most) {
        return Math.toIntExact(mongo.count(Query.query(filter.criteria()).limit(most), EvidenceItem.class));
    }

    EvidenceItem require(EvidenceId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("evidenceItemId", "evidence"));
    }

    /** @throws Refusal if it does not exist or somebody has changed it since the caller read it */
    EvidenceItem require(EvidenceId id, long version) {
        return ConcurrencyVersions.require(require(id), version);
    }

    EvidenceItem insert(EvidenceItem item) {
        return Idempotent.insert(mongo, item, () -> find(item.id()));
    }

    EvidenceItem save(EvidenceItem item) {
        return ConcurrencyVersions.save(mongo, item, () -> require(item.id()));
    }
}
