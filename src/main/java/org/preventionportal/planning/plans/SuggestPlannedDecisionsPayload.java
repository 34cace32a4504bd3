package org.preventionportal.planning.plans;

import java.util.List;
import org.preventionportal.platform.graphql.Payload;

record SuggestPlannedDecisionsPayload(QuarterPlan quarterPlan, int leftOutCount, List<SuggestionShortfall> shortfalls)
        implements Payload {

    SuggestPlannedDecisionsPayload(SuggestedPlan suggested) {
        this(suggested.plan(), suggested.leftOut(), suggested.shortfalls());
    }

    @Override
    public QuarterPlanId changed() {
        return quarterPlan.id();
    }
}
