package org.preventionportal.surveys.audience;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.springframework.stereotype.Component;

/** Finds which tasks a campaign selects to ask their participants. */
@Component
class SelectedTasks {

    private final CampaignScope scope;

    SelectedTasks(CampaignScope scope) {
        this.scope = scope;
    }

    /** Null for one task, a list and a rolling campaign. */
    CompletedTasks.@Nullable Selection of(SurveyCampaign campaign, Caller caller) {
        SurveyPlan plan = scope.invitingPlan(campaign, caller).orElse(campaign.plan());
        return plan.tasks() == null || plan.taskId() != null || plan.rolling() != null
                ? null
                : plan.tasks().tasks();
    }
}
