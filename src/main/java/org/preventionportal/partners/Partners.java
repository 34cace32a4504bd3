package org.preventionportal.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.Id;
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

/** Reads and writes partners. Every method that reads takes the caller and returns only what they may see. */
@Repository
class Partners {

    private static final Sort BY_NAME = Sort.by("sortName", "_id");

    private final MongoOperations mongo;

    Partners(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Officers, programme managers and administrators see every partner, members of partners their own. */
    private static Criteria visibleTo(Caller caller) {
        return caller.isDeliveryStaff() || caller.has(Role.ADMIN)
                ? new Criteria()
                : Criteria.where("_id").in(Id.values(caller.partners()));
    }

    Optional<Partner> find(PartnerId id, Caller caller) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(new Criteria().andOperator(Criteria.where("_id").is(id.value()), visibleTo(caller))),
                Partner.class));
    }

    Partner require(PartnerId id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
    }

    Map<PartnerId, Partner> find(Collection<PartnerId> ids, Caller caller) {
        var wanted = Criteria.where("_id").in(Id.values(ids));
        var visible = listed(new Criteria().andOperator(wanted, visibleTo(caller)));
        return StoredRecords.find(mongo, visible, Partner.class).stream()
                .collect(Collectors.toMap(Partner::id, Function.identity()));
    }

    Window<Partner> page(PartnerFilter filter, Caller caller, ScrollSubrange range) {
        return KeysetPaging.page(mongo, listed(narrowed(filter, caller)), Partner.class, BY_NAME, range);
    }

    /** Leaves in the database what lists do not show. */
    private static Query listed(Criteria which) {
        var query = Query.query(which);
        query.fields().exclude("history", "words");
        return query;
    }

    int count(PartnerFilter filter, int most, Caller caller) {
        var query = Query.query(narrowed(filter, caller)).limit(most);
        return Math.toIntExact(mongo.count(query, Partner.class));
    }

    private Criteria narrowed(PartnerFilter filter, Caller caller) {
        List<PersonId> officers = filter.officerIds();
        return filter.narrow(
                officers == null || officers.isEmpty()
                        ? visibleTo(caller)
                        : new Criteria().andOperator(visibleTo(caller), ofOfficers(officers, caller)));
    }

    /** Who looks after a partner is a part of the relationship, so other callers find nothing. */
    private Criteria ofOfficers(List<PersonId> officers, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Criteria.where("_id").in(List.of());
        }
        var theirs = Criteria.where("officer").in(Id.values(officers));
        return Criteria.where("_id")
                .in(StoredRecords.ids(mongo, Query.query(theirs), Relationship.class, Function.identity()));
    }

    List<Partner> activeExcept(Collection<PartnerId> some, int most, Caller caller) {
        var others = Criteria.where("state").is(PartnerState.ACTIVE).and("_id").nin(Id.values(some));
        var query = Query.query(new Criteria().andOperator(others, visibleTo(caller)))
                .with(BY_NAME)
                .limit(most);
        return StoredRecords.find(mongo, query, Partner.class);
    }

    /** The local authorities of the regions that have a front door. Use only what is public, for every caller. */
    List<Partner> withFrontDoor(Collection<Region> regions, int most) {
        var known = Criteria.where("region")
                .in(regions)
                .and("kind")
                .is(PartnerKind.LOCAL_AUTHORITY)
                .and("state")
                .is(PartnerState.ACTIVE)
                .and("frontDoor")
                .ne(null);
        return StoredRecords.find(mongo, Query.query(known).with(BY_NAME).limit(most), Partner.class);
    }

    Partner insert(Partner partner, Caller caller) {
        return Idempotent.insert(mongo, partner, () -> find(partner.id(), caller));
    }

    Partner save(Partner partner, Caller caller) {
        return ConcurrencyVersions.save(mongo, partner, () -> require(partner.id(), caller));
    }
}
