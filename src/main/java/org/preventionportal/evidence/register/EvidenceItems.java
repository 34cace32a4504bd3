package org.preventionportal.evidence.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.errors.Refusal;
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

/** Stores evidence. */
@Repository
class EvidenceItems {

    static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("content.date"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    EvidenceItems(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<EvidenceItem> find(EvidenceId id) {
        return Optional.ofNullable(mongo.findById(id, EvidenceItem.class));
    }

    Window<EvidenceItem> page(EvidenceFilter filter, ScrollSubrange range) {
        return KeysetPaging.page(mongo, Query.query(filter.criteria()), EvidenceItem.class, LATEST_FIRST, range);
    }

    /**
     * The evidence in use for each outcome, the latest first. One query reads it for all outcomes, unless there is so
     * much that what supports one could hide what supports another.
     *
     * @param outcomeIds without repetition
     * @param max how many of each outcome
     */
    Map<String, List<EvidenceItem>> supporting(Collection<String> outcomeIds, int max) {
        int maxOfAll = outcomeIds.size() * max;
        List<Optional<EvidenceItem>> ofAll = latest(outcomeIds, maxOfAll);
        boolean isWhole = ofAll.size() < maxOfAll;
        return outcomeIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> (isWhole ? ofAll : latest(List.of(id), max))
                                .stream()
                                        .flatMap(Optional::stream)
                                        .filter(item ->
                                                item.content().outcomeIds().contains(id))
                                        .limit(max)
                                        .toList()));
    }

    /** Empty for an item that cannot be read, which has its place among them. */
    private List<Optional<EvidenceItem>> latest(Collection<String> outcomeIds, int max) {
        var inUse = new Criteria()
                .andOperator(
                        EvidenceFilter.inUse(),
                        Criteria.where("content.outcomeIds").in(outcomeIds));
        return StoredRecords.find(
                mongo,
                Query.query(inUse).with(LATEST_FIRST).limit(max),
                EvidenceItem.class,
                (item, _) -> Optional.ofNullable(item));
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
