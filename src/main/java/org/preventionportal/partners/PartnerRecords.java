package org.preventionportal.partners;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads and stores partners for import, export and mail. Its users check whether the caller may do that. */
@Component
public class PartnerRecords {

    private final MongoOperations mongo;

    PartnerRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Map<PartnerId, PartnerRecord> find(Collection<PartnerId> ids) {
        List<Partner> partners = StoredRecords.findStrictly(mongo, byId(ids), Partner.class);
        return records(partners).stream().collect(Collectors.toMap(PartnerRecord::id, Function.identity()));
    }

    /** The partners with one of these names, by {@link #nameKey}. Partners may share a name. */
    public Map<String, List<PartnerRecord>> named(Collection<String> names) {
        List<String> keys = names.stream().map(PartnerRecords::nameKey).toList();
        List<Partner> partners = StoredRecords.findStrictly(
                mongo, Query.query(Criteria.where("sortName").in(keys)), Partner.class);
        return records(partners).stream().collect(Collectors.groupingBy(partner -> nameKey(partner.name())));
    }

    /** A name without capitals, accents and punctuation, which people write in different ways. */
    public static String nameKey(String name) {
        return SearchTerms.sortKey(name);
    }

    /** What lists are sorted by, for each of these partners that exists. */
    public Map<PartnerId, String> sortNames(Collection<PartnerId> ids) {
        Query query = byId(ids);
        query.fields().include("sortName");
        return StoredRecords.project(mongo, query, Partner.class, SortName.class).stream()
                .collect(Collectors.toMap(SortName::id, SortName::sortName));
    }

    /** Those of these partners that are suspended. */
    public Set<PartnerId> suspendedAmong(Collection<PartnerId> ids) {
        Query suspended = byId(ids).addCriteria(Criteria.where("state").is(PartnerState.SUSPENDED));
        return Set.copyOf(StoredRecords.ids(mongo, suspended, Partner.class, PartnerId::new));
    }

    private record SortName(PartnerId id, String sortName) {}

    /**
     * Inserts the partner last. Without the partner nobody sees its relationship, and the import counts as not done. It
     * may be repeated: a partner that is there keeps its relationship.
     */
    public void insert(PartnerRecord record, PersonId actor, Instant occurredAt) {
        if (mongo.exists(byId(List.of(record.id())), Partner.class)) {
            return;
        }
        Partner registered =
                Partner.register(record.id(), record.name(), record.kind(), record.region(), actor, occurredAt, null);
        Champion champion = record.champion() == null || record.championJobTitle() == null
                ? null
                : new Champion(record.champion(), record.championJobTitle());
        mongo.remove(byId(List.of(record.id())), Relationship.class);
        mongo.insert(Relationship.imported(
                record.id(), champion, record.buyIn(), record.agreement(), record.officer(), actor, occurredAt));
        String reason = record.reason();
        mongo.insert(record.suspended() && reason != null ? registered.suspend(reason, actor, occurredAt) : registered);
    }

    public void forEach(Consumer<PartnerRecord> action) {
        Batches.forEachStrictly(
                mongo,
                Criteria::new,
                Partner.class,
                partner -> records(List.of(partner)).forEach(action));
    }

    private List<PartnerRecord> records(List<Partner> partners) {
        Map<PartnerId, Relationship> relationships =
                StoredRecords.findStrictly(
                                mongo, byId(partners.stream().map(Partner::id).toList()), Relationship.class)
                        .stream()
                        .collect(Collectors.toMap(Relationship::id, Function.identity()));
        return partners.stream()
                .map(partner -> PartnerRecord.of(
                        partner, relationships.getOrDefault(partner.id(), Relationship.unknown(partner.id()))))
                .toList();
    }

    private static Query byId(Collection<PartnerId> ids) {
        return Query.query(Criteria.where("_id").in(Id.values(ids)));
    }
}
