package org.preventionportal.planning.plans;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record QuarterPlanPayload(QuarterPlan quarterPlan, List<UserError> userErrors) implements Payload {

    QuarterPlanPayload(QuarterPlan quarterPlan) {
        this(quarterPlan, List.of());
    }

    @Override
    public QuarterPlanId changed() {
        return quarterPlan.id();
    }
}
