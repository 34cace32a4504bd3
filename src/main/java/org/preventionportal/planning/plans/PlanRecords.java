package org.preventionportal.planning.plans;

import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores plans and what is said about them. A plan that is not shared does not exist for officers. */
@Repository
class PlanRecords {

    private static final int MAX_SHOWN = 100;

    private final MongoOperations mongo;

    PlanRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<QuarterPlan> find(QuarterPlanId id, Caller caller) {
        return Optional.ofNullable(mongo.findById(id, QuarterPlan.class)).filter(plan -> plan.isVisibleTo(caller));
    }

    QuarterPlan require(QuarterPlanId id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Refusal.notFound("quarterPlanId", "plan"));
    }

    /** The newest plans. */
    List<QuarterPlan> newest(Caller caller) {
        var query = (caller.isManager()
                        ? new Query()
                        : Query.query(Criteria.where("isShared").is(true)))
                .with(Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id")))
                .limit(MAX_SHOWN);
        return StoredRecords.find(mongo, query, QuarterPlan.class);
    }

    QuarterPlan insert(QuarterPlan plan, Caller caller) {
        return Idempotent.insert(mongo, plan, () -> find(plan.id(), caller));
    }

    QuarterPlan save(QuarterPlan plan, Caller caller) {
        return ConcurrencyVersions.save(mongo, plan, () -> require(plan.id(), caller));
    }

    void remove(QuarterPlan plan, Caller caller) {
        ConcurrencyVersions.remove(mongo, plan, () -> require(plan.id(), caller));
        Batches.remove(mongo, Criteria.where("plan").is(plan.id().value()), PlanComment.class);
    }

    PlanComment insert(PlanComment comment) {
        return Idempotent.insert(
                mongo, comment, () -> Optional.ofNullable(mongo.findById(comment.id(), PlanComment.class)));
    }

    List<PlanComment> comments(QuarterPlanId plan) {
        return StoredRecords.find(
                mongo,
                Query.query(Criteria.where("plan").is(plan.value()))
                        .with(Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id")))
                        .limit(MAX_SHOWN),
                PlanComment.class);
    }
}
