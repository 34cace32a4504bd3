package org.preventionportal.interest;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/**
 * Stores expressions of interest. Officers see those of their regions and of the whole country, programme managers and
 * administrators all, and nobody else any. Methods without a caller are for the service itself.
 */
@Repository
class ExpressionsOfInterest {

    private static final Sort OLDEST_FIRST = Sort.by("createdAt", "_id");

    /** More than a partner will ever have. */
    private static final int MAX_OF_PARTNERS = 100;

    private final MongoOperations mongo;

    ExpressionsOfInterest(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private static Criteria visibleTo(Caller caller) {
        if (caller.managesAllPartners()) {
            return new Criteria();
        }
        return caller.has(Role.OFFICER)
                ? coveredBy(caller.regions())
                : Criteria.where("region").in(List.of());
    }

    private static Criteria coveredBy(Collection<Region> regions) {
        return Criteria.where("region")
                .in(Arrays.stream(Region.values())
                        .filter(region -> region.isCoveredBy(regions))
                        .toList());
    }

    private static Query visible(Criteria which, Caller caller) {
        return Query.query(new Criteria().andOperator(which, visibleTo(caller)));
    }

    private static Criteria is(ExpressionOfInterestId id) {
        return Criteria.where("_id").is(id.value());
    }

    Optional<ExpressionOfInterest> find(ExpressionOfInterestId id, Caller caller) {
        return Optional.ofNullable(mongo.findOne(visible(is(id), caller), ExpressionOfInterest.class));
    }

    ExpressionOfInterest require(ExpressionOfInterestId id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Refusal.notFound("expressionOfInterestId", "expression of interest"));
    }

    Optional<ExpressionOfInterest> any(ExpressionOfInterestId id) {
        return Optional.ofNullable(mongo.findOne(Query.query(is(id)), ExpressionOfInterest.class));
    }

    Window<ExpressionOfInterest> page(ExpressionOfInterestState state, Caller caller, ScrollSubrange range) {
        var query = visible(Criteria.where("state").is(state), caller);
        return KeysetPaging.page(mongo, query, ExpressionOfInterest.class, OLDEST_FIRST, range);
    }

    int countWaiting(Collection<Region> regions) {
        var waiting = coveredBy(regions).and("state").is(ExpressionOfInterestState.WAITING);
        return Math.toIntExact(mongo.count(Query.query(waiting), ExpressionOfInterest.class));
    }

    private enum Counted {
        WAITING,
        UNINVITED
    }

    /** Officers see no people to invite, since only those who look after all partners invite them. */
    ExpressionCounts count(Caller caller) {
        Map<Counted, Criteria> each = new EnumMap<>(Counted.class);
        if (caller.isDeliveryStaff() || caller.has(Role.ADMIN)) {
            each.put(
                    Counted.WAITING,
                    new Criteria()
                            .andOperator(
                                    Criteria.where("state").is(ExpressionOfInterestState.WAITING), visibleTo(caller)));
        }
        if (caller.managesAllPartners()) {
            each.put(Counted.UNINVITED, uninvited());
        }
        if (each.isEmpty()) {
            return new ExpressionCounts(null, null);
        }
        var any = new Criteria().orOperator(each.values());
        Map<Counted, Integer> counts = Aggregations.count(mongo, ExpressionOfInterest.class, any, each);
        return new ExpressionCounts(counts.get(Counted.WAITING), counts.get(Counted.UNINVITED));
    }

    /** Those whose partner has no members who could invite the person. */
    private static Criteria uninvited() {
        return Criteria.where("state")
                .is(ExpressionOfInterestState.ACCEPTED)
                .and("invitedAt")
                .is(null)
                .and("decision.isRegistered")
                .is(true);
    }

    /** What partners wrote before they were partners, the newest first. */
    List<ExpressionOfInterest> ofPartners(Collection<PartnerId> partners) {
        var accepted = Criteria.where("decision.partner").in(Id.values(partners));
        var query = Query.query(accepted)
                .with(Sort.by(Sort.Direction.DESC, "createdAt"))
                .limit(MAX_OF_PARTNERS);
        return StoredRecords.find(mongo, query, ExpressionOfInterest.class);
    }

    ExpressionOfInterest insert(ExpressionOfInterest registered) {
        return Idempotent.insert(mongo, registered, () -> any(registered.id()));
    }

    /** Unless staff have decided already. */
    void requestConfirmation(ExpressionOfInterestId id) {
        updateUnversioned(is(id), ExpressionOfInterestState.WAITING, Update.update(PendingNotifications.MARK, true));
    }

    ExpressionOfInterest save(ExpressionOfInterest changed, Caller caller) {
        return ConcurrencyVersions.save(mongo, changed, () -> require(changed.id(), caller));
    }

    /** Unless somebody has invited a person meanwhile. Without a new version, so that they get no conflict. */
    void markNotInvited(ExpressionOfInterestId id, String problem) {
        var uninvited = is(id).and("invitedAt").is(null);
        updateUnversioned(uninvited, ExpressionOfInterestState.ACCEPTED, Update.update("invitationProblem", problem));
    }

    /** Without the type: otherwise the version rises, and staff who have read it before would get a conflict. */
    private void updateUnversioned(Criteria which, ExpressionOfInterestState state, Update update) {
        mongo.updateFirst(
                Query.query(which.and("state").is(state.name())),
                update,
                mongo.getCollectionName(ExpressionOfInterest.class));
    }

    long removeExpired(Instant now) {
        return Batches.remove(mongo, Criteria.where("expiresAt").lt(now), ExpressionOfInterest.class);
    }

    /** @param before leaves what was registered at this time or later; null to remove all */
    void removeOf(String email, @Nullable Instant before) {
        Criteria which = Criteria.where("email").is(email);
        Batches.remove(mongo, before == null ? which : which.and("createdAt").lt(before), ExpressionOfInterest.class);
    }
}
