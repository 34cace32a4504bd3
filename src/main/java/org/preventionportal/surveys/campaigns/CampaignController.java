package org.preventionportal.surveys.campaigns;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CampaignController implements Nodes {

    private final CampaignQueries queries;
    private final CampaignLifecycle lifecycle;
    private final String portal;

    CampaignController(
            CampaignQueries queries, CampaignLifecycle lifecycle, @Value("${portal.mail.url}") String portal) {
        this.queries = queries;
        this.lifecycle = lifecycle;
        this.portal = portal;
    }

    /** @param qrCode the link as an SVG */
    record OpenLink(String url, String qrCode) {}

    @QueryMapping
    @Nullable
    SurveyCampaign surveyCampaign(@Argument CampaignId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<SurveyCampaign> surveyCampaigns(
            @Argument @Nullable CampaignState state,
            @Argument @Nullable Boolean isCounted,
            @Argument @Nullable String words,
            @Argument @Nullable CampaignFilter filter,
            ScrollSubrange range,
            GraphQLContext request,
            Caller caller) {
        return queries.page(
                state,
                isCounted,
                words,
                Objects.requireNonNullElse(filter, CampaignFilter.NONE),
                range,
                request,
                caller);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<SurveyCampaign> surveyCampaigns(Caller caller) {
        return queries.closingSoonest(caller);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<SurveyCampaign> plannedSurveyCampaigns(Caller caller) {
        return queries.planned(caller);
    }

    @SchemaMapping(typeName = "Home", field = "plannedSurveyCampaignCount")
    @Nullable
    Integer countPlanned(Caller caller) {
        return queries.countPlanned(caller);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    List<SurveyCampaign> surveyCampaignsWithNewResults(Caller caller) {
        return queries.withNewResults(caller);
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
    Integer questionnaireVersionNumber(SurveyCampaign campaign) {
        return campaign.snapshot() == null ? null : campaign.snapshot().versionNumber();
    }

    @SchemaMapping
    boolean viewerCanRun(SurveyCampaign campaign, Caller caller) {
        return CampaignScope.mayRun(campaign, caller);
    }

    @BatchMapping(typeName = "SurveyFollowUp")
    Map<FollowUp, SurveyCampaign> campaign(List<FollowUp> followUps) {
        Map<CampaignId, SurveyCampaign> campaigns = queries.findAll(
                followUps.stream().map(FollowUp::campaign).distinct().toList());
        Map<FollowUp, SurveyCampaign> found = new HashMap<>();
        for (FollowUp followUp : followUps) {
            SurveyCampaign campaign = campaigns.get(followUp.campaign());
            if (campaign != null) {
                found.put(followUp, campaign);
            }
        }
        return found;
    }

    @SchemaMapping(typeName = "SurveyPlan")
    @Nullable
    TaskSelection tasks(SurveyPlan plan, Caller caller) {
        return CampaignScope.tasks(plan, caller);
    }

    @BatchMapping(typeName = "SurveyPlan")
    Map<SurveyPlan, Questionnaire> questionnaire(List<SurveyPlan> plans) {
        Map<QuestionnaireId, Questionnaire> questionnaires = queries.questionnaires(
                plans.stream().map(SurveyPlan::questionnaireId).distinct().toList());
        Map<SurveyPlan, Questionnaire> found = new HashMap<>();
        for (SurveyPlan plan : plans) {
            Questionnaire questionnaire = questionnaires.get(plan.questionnaireId());
            if (questionnaire != null) {
                found.put(plan, questionnaire);
            }
        }
        return found;
    }

    @MutationMapping
    SurveyCampaignPayload createSurveyCampaign(@Argument CreateSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.create(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload updateSurveyCampaign(@Argument UpdateSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.update(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload openSurveyCampaign(@Argument OpenSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.open(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload pauseSurveyCampaign(@Argument PauseSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.pause(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload resumeSurveyCampaign(@Argument ResumeSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.resume(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload extendSurveyCampaign(@Argument ExtendSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.extend(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload closeSurveyCampaign(@Argument CloseSurveyCampaignInput input, Caller caller) {
        return new SurveyCampaignPayload(lifecycle.close(input, caller));
    }

    @MutationMapping
    AnnotateSurveyResultsPayload annotateSurveyResults(@Argument AnnotateSurveyResultsInput input, Caller caller) {
        return lifecycle.annotate(input, caller);
    }

    @Override
    public String prefix() {
        return CampaignId.PREFIX;
    }

    @Override
    public @Nullable SurveyCampaign find(String id, Caller caller) {
        return surveyCampaign(new CampaignId(id), caller);
    }
}
