package org.preventionportal.surveys.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.access.Role;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Finds, creates and changes campaigns for officers, programme managers and evaluators. */
@Service
@Validated
class CampaignLifecycle {

    private static final int MAX_NEXT = 5;
    private static final int DAYS_OF_NEW_RESULTS = 14;

    private final CampaignScope scope;
    private final Campaigns campaigns;
    private final CampaignLists lists;
    private final Questionnaires questionnaires;
    private final Clock clock;
    private final Period retention;

    CampaignLifecycle(
            CampaignScope scope,
            Campaigns campaigns,
            CampaignLists lists,
            Questionnaires questionnaires,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention) {
        this.scope = scope;
        this.campaigns = campaigns;
        this.lists = lists;
        this.questionnaires = questionnaires;
        this.clock = clock;
        this.retention = retention;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @OfficersAndEvaluators
    public Optional<SurveyCampaign> find(CampaignId id, Caller caller) {
        return scope.find(id, caller);
    }

    /** The earlier campaigns of follow-ups. A follow-up is about the same task, so who sees one sees the other. */
    @OfficersAndEvaluators
    public Map<CampaignId, SurveyCampaign> findAll(Collection<CampaignId> ids) {
        return campaigns.findAll(ids);
    }

    /** The questionnaires of plans, as they are now. */
    @OfficersAndEvaluators
    public Map<QuestionnaireId, Questionnaire> questionnaires(Collection<QuestionnaireId> ids) {
        return questionnaires.findAll(ids);
    }

    @OfficersAndEvaluators
    public List<SurveyCampaign> search(String text, int first, Caller caller) {
        return lists.search(text, scope.visibleTo(caller), first);
    }

    /** Counts what the search finds, up to a limit. */
    @OfficersAndEvaluators
    public int count(String text, int most, Caller caller) {
        return lists.count(text, scope.visibleTo(caller), most);
    }

    @OfficersAndEvaluators
    public Window<SurveyCampaign> page(
            @Nullable CampaignState state,
            @Nullable Boolean isCounted,
            @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
            @Valid CampaignFilter filter,
            ScrollSubrange range,
            Caller caller) {
        return lists.page(state, isCounted, words, scope.selectedBy(filter, caller), range);
    }

    /** Those that the caller runs; null for everybody but officers, programme managers and evaluators. */
    @SignedIn
    public @Nullable List<SurveyCampaign> closingSoonest(Caller caller) {
        return caller.isOfficer() || caller.has(Role.EVALUATOR)
                ? scope.visible(lists.closingSoonest(MAX_NEXT, CampaignScope.runBy(caller)), caller)
                : null;
    }

    /** Those that the caller runs; null for everybody but officers, programme managers and evaluators. */
    @SignedIn
    public @Nullable List<SurveyCampaign> planned(Caller caller) {
        return caller.isOfficer() || caller.has(Role.EVALUATOR)
                ? scope.visible(lists.planned(MAX_NEXT, CampaignScope.runBy(caller)), caller)
                : null;
    }

    /** Those that the caller runs; null for everybody but officers, programme managers and evaluators. */
    @SignedIn
    public @Nullable Integer countPlanned(Caller caller) {
        return caller.isOfficer() || caller.has(Role.EVALUATOR)
                ? lists.countPlanned(Pages.MAX_LISTED, CampaignScope.runBy(caller), scope.visibleTo(caller))
                : null;
    }

    /** Those that the caller runs, with results; null for everybody but officers, programme managers and evaluators. */
    @SignedIn
    public @Nullable List<SurveyCampaign> withNewResults(Caller caller) {
        return caller.isOfficer() || caller.has(Role.EVALUATOR)
                ? scope.visible(
                        lists.withResultsSince(
                                today().minusDays(DAYS_OF_NEW_RESULTS), MAX_NEXT, CampaignScope.runBy(caller)),
                        caller)
                : null;
    }

    @OfficersAndEvaluators
    public SurveyCampaign create(@Valid CreateSurveyCampaignInput input, Caller caller) {
        check(input.plan(), caller);
        return campaigns.insert(input.toCampaign(caller, clock.instant()));
    }

    @OfficersAndEvaluators
    public SurveyCampaign update(@Valid UpdateSurveyCampaignInput input, Caller caller) {
        SurveyCampaign before = scope.load(input.surveyCampaignId(), input.version(), caller);
        SurveyCampaign changed = before.update(input.plan().applyTo(before.plan()));
        check(changed.plan(), caller);
        return campaigns.save(changed);
    }

    private void check(SurveyPlan plan, Caller caller) {
        plan.validate(today());
        questionnaires.require("plan.questionnaireId", plan.questionnaireId());
        if (plan.tasks() != null && !plan.tasks().isAllowedFor(caller)) {
            throw new Refusal(UserError.input(
                    "plan.tasks.regions", ErrorCode.NOT_ALLOWED, "Choose one or more of your regions."));
        }
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
        if (plan.invitation() == SurveyInvitation.ROLLING) {
            campaigns.findRunningRolling(plan.questionnaireId()).stream()
                    .filter(running -> plan.repeats(running.plan()))
                    .findFirst()
                    .ifPresent(running -> {
                        throw new Refusal(UserError.general(
                                ErrorCode.WRONG_STATE,
                                "“%s” already asks about some of these tasks with the same questionnaire, in the same wave. Choose other tasks or waves."
                                        .formatted(running.plan().name())));
                    });
        }
    }

    @OfficersAndEvaluators
    public SurveyCampaign pause(PauseSurveyCampaignInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.surveyCampaignId(), input.version(), caller).pause());
    }

    @OfficersAndEvaluators
    public SurveyCampaign resume(ResumeSurveyCampaignInput input, Caller caller) {
        return campaigns.save(
                scope.load(input.surveyCampaignId(), input.version(), caller).resume());
    }

    @OfficersAndEvaluators
    public SurveyCampaign extend(@Valid ExtendSurveyCampaignInput input, Caller caller) {
        return campaigns.save(scope.load(input.surveyCampaignId(), input.version(), caller)
                .extend(input.closesOn(), input.cap(), today(), retention));
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
