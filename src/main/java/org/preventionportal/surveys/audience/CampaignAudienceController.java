package org.preventionportal.surveys.audience;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyCampaignPayload;
import org.preventionportal.surveys.participation.Participation;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CampaignAudienceController {

    private final AudiencePreview preview;
    private final CampaignProgress progress;
    private final UndeliverableAddresses undeliverable;
    private final TestLinks testLinks;
    private final CampaignDeletion deletion;

    CampaignAudienceController(
            AudiencePreview preview,
            CampaignProgress progress,
            UndeliverableAddresses undeliverable,
            TestLinks testLinks,
            CampaignDeletion deletion) {
        this.preview = preview;
        this.progress = progress;
        this.undeliverable = undeliverable;
        this.testLinks = testLinks;
        this.deletion = deletion;
    }

    @SchemaMapping
    @Nullable
    SurveyAudience audience(SurveyCampaign campaign, Caller caller) {
        return preview.of(campaign, caller).orElse(null);
    }

    @MutationMapping
    SurveyCampaignPayload testSurveyCampaign(@Argument TestSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(testLinks.send(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload recordSurveyBounces(@Argument RecordSurveyBouncesInput input, Caller caller) {
        return new SurveyCampaignPayload(undeliverable.record(input, caller));
    }

    @MutationMapping
    DeleteSurveyCampaignPayload deleteSurveyCampaign(@Argument DeleteSurveyCampaignInput input, Caller caller) {
        return new DeleteSurveyCampaignPayload(deletion.delete(input, caller));
    }

    @BatchMapping
    Map<SurveyCampaign, SurveyProgress> progress(List<SurveyCampaign> campaigns) {
        return progress.of(campaigns);
    }

    @SchemaMapping
    @Nullable
    Window<Participation> undeliverableAddresses(SurveyCampaign campaign, ScrollSubrange range, Caller caller) {
        return undeliverable.of(campaign, caller, range);
    }
}
