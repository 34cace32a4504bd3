package org.preventionportal.planning.plans;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;

/** @param quarterPlan null, since it is deleted; after a conflict the errors bring the current one */
record DeleteQuarterPlanPayload(@Nullable QuarterPlan quarterPlan, QuarterPlanId deletedQuarterPlanId)
        implements Payload {

    DeleteQuarterPlanPayload(QuarterPlanId deletedQuarterPlanId) {
        this(null, deletedQuarterPlanId);
    }

    @Override
    public QuarterPlanId changed() {
        return deletedQuarterPlanId;
    }
}
