package org.preventionportal.planning.plans;

import org.preventionportal.platform.graphql.Payload;

record QuarterPlanPayload(QuarterPlan quarterPlan) implements Payload {

    @Override
    public QuarterPlanId changed() {
        return quarterPlan.id();
    }
}
