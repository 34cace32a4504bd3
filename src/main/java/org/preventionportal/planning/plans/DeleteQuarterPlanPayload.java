package org.preventionportal.planning.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param quarterPlan null, since it is deleted; after a conflict the errors bring the current one */
record DeleteQuarterPlanPayload(
        @Nullable QuarterPlan quarterPlan, QuarterPlanId deletedQuarterPlanId, List<UserError> userErrors)
        implements Payload {

    DeleteQuarterPlanPayload(QuarterPlanId deletedQuarterPlanId) {
        this(null, deletedQuarterPlanId, List.of());
    }

    @Override
    public QuarterPlanId changed() {
        return deletedQuarterPlanId;
    }
}
