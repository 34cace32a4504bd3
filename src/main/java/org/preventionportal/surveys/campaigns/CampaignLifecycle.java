package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What officers, managers and evaluators do with campaigns. */
@Service
@Validated
class CampaignLifecycle {

    private final CampaignScope scope;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Clock clock;

    CampaignLifecycle(CampaignScope scope, Campaigns campaigns, Questionnaires questionnaires, Clock clock) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    private LocalDate today() {
        return WorkingDays.day(clock.instant());
    }

    @Surveyors
    public Optional<SurveyCampaign> find(CampaignId id) {
        return campaigns.find(id);
    }

    @Surveyors
    public Window<SurveyCampaign> page(ScrollSubrange range) {
        return campaigns.page(range);
    }

    @Surveyors
    public SurveyCampaign plan(@Valid CreateSurveyCampaignInput input, Caller caller) {
        check(input.plan(), caller);
        return campaigns.insert(input.toCampaign(caller, clock.instant()));
    }

    @Surveyors
    public SurveyCampaign edit(@Valid UpdateSurveyCampaignInput input, Caller caller) {
        check(input.plan(), caller);
        return campaigns.save(
                scope.load(input.campaignId(), input.version(), caller).with(input.plan()));
    }

    private void check(SurveyPlan plan, Caller caller) {
        plan.refuseGaps(today());
        questionnaires.require("plan.questionnaireId", plan.questionnaireId());
        if (plan.tasks() != null && !plan.tasks().isWithinReachOf(caller)) {
            throw new Refusal(
                    UserError.input("plan.tasks.regions", ErrorCode.NOT_ALLOWED, "Choose regions of your own."));
        }
    }

    /** Freezes the questionnaire and lets the invitations go out. */
    @Surveyors
    public SurveyCampaign open(CampaignVersionInput input, Caller caller) {
        SurveyCampaign planned = scope.load(input.campaignId(), input.version(), caller);
        check(planned.plan(), caller);
        Questionnaire frozen = questionnaires.lock(planned.plan().questionnaireId());
        return campaigns.save(planned.open(frozen, today(), Token.random()));
    }

    @Surveyors
    public SurveyCampaign pause(CampaignVersionInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.campaignId(), input.version(), caller).pause());
    }

    @Surveyors
    public SurveyCampaign resume(CampaignVersionInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.campaignId(), input.version(), caller).resume());
    }

    @Surveyors
    public SurveyCampaign extend(@Valid ExtendSurveyCampaignInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.campaignId(), input.version(), caller).extend(input.closesOn(), input.cap(), today()));
    }

    @Surveyors
    public SurveyCampaign close(CampaignVersionInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.campaignId(), input.version(), caller).close());
    }

    @Surveyors
    public SurveyCampaign remark(@Valid AnnotateSurveyResultsInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.campaignId(), caller);
        String question = input.questionId();
        if (question != null
                && (campaign.snapshot() == null
                        || campaign.snapshot().form().question(question).isEmpty())) {
            throw Refusal.notFound("questionId", "question");
        }
        return campaigns.save(
                campaign.remark(new SurveyNote(question, input.text().strip(), caller.id(), today())));
    }
}
