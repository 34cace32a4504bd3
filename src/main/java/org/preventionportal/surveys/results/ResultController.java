package org.preventionportal.surveys.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ResultController {

    private final ResultQueries results;

    ResultController(ResultQueries results) {
        this.results = results;
    }

    @QueryMapping
    @Nullable
    SurveyResults surveyResults(@Argument CampaignId campaignId) {
        return results.results(campaignId).orElse(null);
    }

    @QueryMapping
    @Nullable
    SurveyResults surveyTotals(@Argument CampaignId campaignId, Caller caller) {
        return results.totals(campaignId, caller).orElse(null);
    }

    @QueryMapping
    @Nullable
    SurveyBreakdown surveyBreakdown(
            @Argument CampaignId campaignId,
            @Argument String questionId,
            @Argument Dimension by,
            @Argument @Nullable BreakdownFilter filter) {
        return results.breakdown(campaignId, questionId, by, filter).orElse(null);
    }

    @QueryMapping
    Window<SurveyComment> surveyComments(
            @Argument CampaignId campaignId, @Argument String questionId, ScrollSubrange range, Caller caller) {
        return results.comments(campaignId, questionId, caller, range);
    }

    @SchemaMapping(typeName = "SurveyResults")
    List<SurveyResults> followUps(SurveyResults source) {
        return results.followUps(source.campaign());
    }
}
