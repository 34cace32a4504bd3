package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CampaignController {

    private final CampaignLifecycle lifecycle;
    private final String portal;

    CampaignController(CampaignLifecycle lifecycle, @Value("${portal.mail.url}") String portal) {
        this.lifecycle = lifecycle;
        this.portal = portal;
    }

    /** @param qrCode the link as an SVG */
    record OpenLink(String url, String qrCode) {}

    @QueryMapping
    @Nullable
    SurveyCampaign surveyCampaign(@Argument CampaignId id) {
        return lifecycle.find(id).orElse(null);
    }

    @QueryMapping
    Window<SurveyCampaign> surveyCampaigns(ScrollSubrange range) {
        return lifecycle.page(range);
    }

    @SchemaMapping
    @Nullable
    OpenLink openLink(SurveyCampaign campaign, Caller caller) {
        if (campaign.code() == null || !CampaignScope.mayRun(campaign, caller)) {
            return null;
        }
        String url = "%s/survey/%s".formatted(portal, campaign.code());
        return new OpenLink(url, QrCode.svg(url));
    }

    @SchemaMapping
    @Nullable
    LocalDate openedOn(SurveyCampaign campaign) {
        return campaign.snapshot() == null ? null : campaign.snapshot().openedOn();
    }

    @SchemaMapping
    @Nullable
    Integer edition(SurveyCampaign campaign) {
        return campaign.snapshot() == null ? null : campaign.snapshot().edition();
    }

    @SchemaMapping
    boolean viewerCanRun(SurveyCampaign campaign, Caller caller) {
        return CampaignScope.mayRun(campaign, caller);
    }

    @MutationMapping
    SurveyCampaignPayload planSurveyCampaign(@Argument CreateSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.plan(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload editSurveyCampaign(@Argument UpdateSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.edit(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload openSurveyCampaign(@Argument CampaignVersionInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.open(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload pauseSurveyCampaign(@Argument CampaignVersionInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.pause(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload resumeSurveyCampaign(@Argument CampaignVersionInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.resume(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload extendSurveyCampaign(@Argument ExtendSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.extend(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload closeSurveyCampaign(@Argument CampaignVersionInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.close(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload remarkOnSurveyResults(@Argument AnnotateSurveyResultsInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.remark(input, caller));
    }
}
