package org.preventionportal.surveys.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.FileDownload;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.results.SurveyBreakdown.BreakdownFilter;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ResultController {

    private final ResultQueries queries;

    ResultController(ResultQueries queries) {
        this.queries = queries;
    }

    @BatchMapping
    Map<SurveyCampaign, SurveyResults> results(List<SurveyCampaign> campaigns) {
        return queries.results(campaigns);
    }

    @SchemaMapping
    @Nullable
    SurveyBreakdown breakdown(
            SurveyCampaign campaign,
            @Argument String questionKey,
            @Argument Dimension dimension,
            @Argument @Nullable BreakdownFilter filter) {
        return queries.breakdown(campaign, questionKey, dimension, filter).orElse(null);
    }

    @SchemaMapping
    List<FileDownload> resultDownloads(SurveyCampaign campaign) {
        return campaign.isCounted() ? ResultDownload.files(campaign.id()) : List.of();
    }

    @SchemaMapping(typeName = "SurveyResults")
    List<SurveyResults> followUps(SurveyResults source) {
        return queries.followUps(source.campaign());
    }

    @SchemaMapping(typeName = "SurveyResults")
    List<SurveyResults> otherWaves(SurveyResults results, Caller caller) {
        return queries.otherWaves(results.campaign(), caller);
    }
}
