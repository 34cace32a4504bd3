package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.retention.Restores;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Creates and changes campaigns for officers, programme managers and evaluators. */
@Service
@Validated
class CampaignLifecycle {

    private final CampaignScope scope;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Restores restores;
    private final Clock clock;
    private final Period retention;

    CampaignLifecycle(
            CampaignScope scope,
            Campaigns campaigns,
            Questionnaires questionnaires,
            Restores restores,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.restores = restores;
        this.clock = clock;
        this.retention = retention;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @OfficersAndEvaluators
    public SurveyCampaign create(@Valid CreateSurveyCampaignInput input, Caller caller) {
        check(input.plan(), caller);
        return campaigns.insert(input.toCampaign(caller, clock.instant()));
    }

    @OfficersAndEvaluators
    public SurveyCampaign update(@Valid UpdateSurveyCampaignInput input, Caller caller) {
        SurveyCampaign before = scope.load(input.surveyCampaignId(), input.version(), caller);
        SurveyPlan plan = input.plan().applyTo(before.plan());
        return campaigns.save(Refusal.checked(() -> before.update(plan), () -> check(plan, caller)));
    }

    private void check(SurveyPlan plan, Caller caller) {
        Refusal.checkAll(
                () -> plan.requireConsistent(today()),
                () -> questionnaires.require("plan.questionnaireId", plan.questionnaireId()),
                () -> requireRegions(plan, caller));
    }

    private static void requireRegions(SurveyPlan plan, Caller caller) {
        if (!mayAsk(plan, caller)) {
            throw new Refusal(UserError.input(
                    "plan.tasks.regions", ErrorCode.NOT_ALLOWED, "Choose one or more of your regions."));
        }
    }

    private static boolean mayAsk(SurveyPlan plan, Caller caller) {
        return plan.tasks() == null || plan.tasks().isAllowedFor(caller);
    }

    /** Opens the campaign with the current version of its questionnaire, which no longer changes from then on. */
    @OfficersAndEvaluators
    public SurveyCampaign open(OpenSurveyCampaignInput input, Caller caller) {
        SurveyCampaign planned = scope.load(input.surveyCampaignId(), input.version(), caller);
        check(planned.plan(), caller);
        requireNew(planned.plan());
        Questionnaire locked = questionnaires.lock(planned.plan().questionnaireId());
        return campaigns.save(planned.open(locked, today(), Token.random(), retention));
    }

    /** Says early that the campaign would find nobody to ask: nobody is asked twice about the same wave of a task. */
    private void requireNew(SurveyPlan plan) {
        runningThatAskTheSame(plan).findFirst().ifPresent(running -> {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "“%s” already asks about some of these tasks with the same questionnaire, in the same wave. Choose other tasks or waves."
                            .formatted(running.plan().name())));
        });
    }

    private Stream<SurveyCampaign> runningThatAskTheSame(SurveyPlan plan) {
        return plan.invitation() == SurveyInvitation.ROLLING
                ? campaigns.findRunningRolling(plan.questionnaireId()).stream()
                        .filter(running -> plan.repeats(running.plan()))
                : Stream.empty();
    }

    @OfficersAndEvaluators
    public SurveyCampaign pause(PauseSurveyCampaignInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.surveyCampaignId(), input.version(), caller).pause());
    }

    @OfficersAndEvaluators
    public SurveyCampaign resume(ResumeSurveyCampaignInput input, Caller caller) {
        SurveyCampaign paused = scope.load(input.surveyCampaignId(), input.version(), caller);
        if (restores.hasOlderAnswers()) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE,
                    "The portal was restored from a backup, and is still deleting from the answers what was deleted"
                            + " before. Try again in ten minutes."));
        }
        return campaigns.save(paused.resume());
    }

    @OfficersAndEvaluators
    public SurveyCampaign extend(@Valid ExtendSurveyCampaignInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), input.version(), caller);
        SurveyCampaign extended = campaign.extend(input, today(), retention);
        if (!Objects.equals(extended.plan().tasks(), campaign.plan().tasks())) {
            requireFurtherTasks(extended.plan(), campaign.plan(), caller);
        }
        return campaigns.save(extended);
    }

    private void requireFurtherTasks(SurveyPlan extended, SurveyPlan before, Caller caller) {
        if (!mayAsk(extended, caller)) {
            throw furtherTasks("The campaign would ask about tasks of regions that are not yours.");
        }
        runningThatAskTheSame(extended)
                .filter(running -> !running.plan().repeats(before))
                .findFirst()
                .ifPresent(running -> {
                    throw furtherTasks(
                            "“%s” asks about some of the tasks that this campaign would follow until then, with the same questionnaire and in the same wave."
                                    .formatted(running.plan().name()));
                });
    }

    private static Refusal furtherTasks(String reason) {
        return new Refusal(UserError.input(
                "closesOn",
                ErrorCode.NOT_ALLOWED,
                reason + " Keep the tasks that this campaign has, or its last day."));
    }

    @OfficersAndEvaluators
    public SurveyCampaign close(CloseSurveyCampaignInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.surveyCampaignId(), input.version(), caller).close(today()));
    }

    /** A repeat adds nothing, since a note cannot be removed. */
    @OfficersAndEvaluators
    public AnnotateSurveyResultsPayload annotate(@Valid AnnotateSurveyResultsInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), caller);
        String question = input.questionKey();
        if (question != null
                && (campaign.snapshot() == null
                        || campaign.snapshot().form().question(question).isEmpty())) {
            throw Refusal.notFound("questionKey", "question");
        }
        var note = new SurveyNote(question, input.text().strip(), caller.id(), today());
        return campaign.notes().stream()
                .filter(note::repeats)
                .findFirst()
                .map(earlier -> new AnnotateSurveyResultsPayload(campaign, earlier))
                .orElseGet(() -> new AnnotateSurveyResultsPayload(campaigns.save(campaign.annotate(note)), note));
    }
}
