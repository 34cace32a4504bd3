package org.preventionportal.surveys.participation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyCampaignPayload;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CampaignAudienceController {

    private final CampaignAudience audience;
    private final CampaignDeletion deletion;

    CampaignAudienceController(CampaignAudience audience, CampaignDeletion deletion) {
        this.audience = audience;
        this.deletion = deletion;
    }

    @SchemaMapping
    @Nullable
    SurveyAudience audience(SurveyCampaign campaign, Caller caller) {
        return audience.preview(campaign, caller).orElse(null);
    }

    @MutationMapping
    SurveyCampaignPayload testSurveyCampaign(@Argument TestSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(audience.test(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload recordSurveyBounces(@Argument RecordSurveyBouncesInput input, Caller caller) {
        return new SurveyCampaignPayload(audience.recordBounces(input, caller));
    }

    @MutationMapping
    DeleteSurveyCampaignPayload deleteSurveyCampaign(@Argument DeleteSurveyCampaignInput input, Caller caller) {
        return new DeleteSurveyCampaignPayload(deletion.delete(input, caller));
    }

    @BatchMapping
    Map<SurveyCampaign, SurveyProgress> progress(List<SurveyCampaign> campaigns) {
        return audience.progress(campaigns);
    }

    @SchemaMapping
    @Nullable
    Window<Participation> undeliverableAddresses(SurveyCampaign campaign, ScrollSubrange range, Caller caller) {
        return audience.undeliverableAddresses(campaign, caller, range);
    }
}
