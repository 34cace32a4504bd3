package org.preventionportal.planning.plans;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record SuggestPlannedDecisionsPayload(
        QuarterPlan quarterPlan, int leftOutCount, List<SuggestionShortfall> shortfalls, List<UserError> userErrors)
        implements Payload {

    SuggestPlannedDecisionsPayload(SuggestedPlan suggested) {
        this(suggested.plan(), suggested.leftOut(), suggested.shortfalls(), List.of());
    }

    @Override
    public QuarterPlanId changed() {
        return quarterPlan.id();
    }
}
