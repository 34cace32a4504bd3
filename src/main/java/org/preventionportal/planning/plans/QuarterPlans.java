package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores plans and what is said about them. A plan that is not shared does not exist for officers. */
@Repository
class QuarterPlans {

    private static final int MAX_SHOWN = 100;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    QuarterPlans(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<QuarterPlan> find(QuarterPlanId id, Caller caller) {
        return any(id).filter(plan -> plan.isVisibleTo(caller));
    }

    QuarterPlan require(QuarterPlanId id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Refusal.notFound("quarterPlanId", "plan"));
    }

    /** The newest plans. */
    List<QuarterPlan> newest(Caller caller) {
        var query = (caller.isManager()
                        ? new Query()
                        : Query.query(Criteria.where("isShared").is(true)))
                .with(NEWEST_FIRST)
                .limit(MAX_SHOWN);
        return StoredRecords.find(mongo, query, QuarterPlan.class);
    }

    /**
     * Shared plans that others made and on which a person has not commented, the newest first.
     *
     * @param since the first day of the earliest quarter that is not over
     */
    List<QuarterPlan> uncommented(PersonId person, LocalDate since) {
        var open = Query.query(Criteria.where("isShared")
                        .is(true)
                        .and("startsOn")
                        .gte(since)
                        .and("createdBy")
                        .ne(person.value()))
                .with(NEWEST_FIRST)
                .limit(MAX_SHOWN);
        List<QuarterPlan> plans = StoredRecords.find(mongo, open, QuarterPlan.class);
        Set<QuarterPlanId> commented = plans.isEmpty() ? Set.of() : commented(person, plans);
        return plans.stream().filter(plan -> !commented.contains(plan.id())).toList();
    }

    private record OnPlan(QuarterPlanId id) {}

    private Set<QuarterPlanId> commented(PersonId person, List<QuarterPlan> plans) {
        var own = Criteria.where("author")
                .is(person.value())
                .and("plan")
                .in(plans.stream().map(plan -> plan.id().value()).toList());
        return Aggregations.run(
                        mongo,
                        PlanComment.class,
                        OnPlan.class,
                        List.of(Aggregation.match(own), Aggregation.group("plan")))
                .stream()
                .map(OnPlan::id)
                .collect(Collectors.toSet());
    }

    /** For any reader, to find the recipient of an email. */
    Optional<QuarterPlan> any(QuarterPlanId id) {
        return Optional.ofNullable(mongo.findById(id, QuarterPlan.class));
    }

    QuarterPlan insert(QuarterPlan plan, Caller caller) {
        return Idempotent.insert(mongo, plan, () -> find(plan.id(), caller));
    }

    QuarterPlan save(QuarterPlan plan, Caller caller) {
        return ConcurrencyVersions.save(mongo, plan, () -> require(plan.id(), caller));
    }

    /**
     * Deletes a plan after its comments, so that work that breaks off can be repeated. It is saved first, so that a
     * plan that somebody has changed keeps its comments.
     */
    void remove(QuarterPlan plan, Caller caller) {
        QuarterPlan current = save(plan, caller);
        removeComments(plan.id());
        ConcurrencyVersions.remove(mongo, current, () -> require(plan.id(), caller));
        removeComments(plan.id()); // somebody may have commented meanwhile
    }

    private void removeComments(QuarterPlanId plan) {
        Batches.remove(mongo, Criteria.where("plan").is(plan.value()), PlanComment.class);
    }

    void insert(PlanComment comment) {
        Idempotent.insert(mongo, comment, () -> Optional.ofNullable(mongo.findById(comment.id(), PlanComment.class)));
    }

    List<PlanComment> comments(QuarterPlanId plan) {
        return StoredRecords.find(
                mongo,
                Query.query(Criteria.where("plan").is(plan.value()))
                        .with(NEWEST_FIRST)
                        .limit(MAX_SHOWN),
                PlanComment.class);
    }
}
