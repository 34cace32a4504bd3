package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.access.ProgrammeStaff;
import org.preventionportal.access.Role;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.SurveyBreakdown.GroupResult;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reads the results of campaigns that are counted, as far as the caller may see them. */
@Service
class ResultQueries {

    private static final String COMMENTS = "surveyComments";
    private static final int MAX_ROLLING = 20;
    static final int MAX_OTHER_WAVES = 6;

    private final Campaigns campaigns;
    private final CampaignScope scope;
    private final CountedResponses responses;
    private final SurveyComments comments;
    private final ApplicationEventPublisher events;

    ResultQueries(
            Campaigns campaigns,
            CampaignScope scope,
            CountedResponses responses,
            SurveyComments comments,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.responses = responses;
        this.comments = comments;
        this.events = events;
    }

    /** The overall results of those campaigns that are counted. */
    @OfficersAndEvaluators
    public Map<SurveyCampaign, SurveyResults> results(Collection<SurveyCampaign> campaigns) {
        List<SurveyCampaign> counted =
                campaigns.stream().filter(SurveyCampaign::isCounted).toList();
        List<CampaignId> ids = counted.stream().map(SurveyCampaign::id).toList();
        Map<CampaignId, ResponseRate> rates = responses.responseRates(ids);
        Map<CampaignId, Map<String, ResponseCounts>> counts = responses.all(ids, false);
        return counted.stream()
                .collect(Collectors.toMap(
                        campaign -> campaign,
                        campaign -> SurveyResults.of(new CountedCampaign(
                                campaign,
                                Objects.requireNonNull(rates.get(campaign.id())),
                                Objects.requireNonNull(counts.get(campaign.id())))),
                        (one, _) -> one));
    }

    /**
     * The results of the counted follow-ups. They are not compared one by one, since other people may have answered.
     */
    @OfficersAndEvaluators
    public List<SurveyResults> followUps(SurveyCampaign campaign) {
        return inOrder(campaigns.followUps(campaign.id()));
    }

    /**
     * The results of other rolling campaigns with the same questionnaire that ask in other waves. Each is shown by its
     * own rules, so nothing follows from reading them together.
     */
    @OfficersAndEvaluators
    public List<SurveyResults> otherWaves(SurveyCampaign campaign, Caller caller) {
        RollingPlan rolling = campaign.plan().rolling();
        if (rolling == null) {
            return List.of();
        }
        List<SurveyCampaign> others = campaigns.countedRolling(campaign.plan().questionnaireId(), MAX_ROLLING).stream()
                .filter(other -> Optional.ofNullable(other.plan().rolling())
                        .filter(plan -> !Set.copyOf(plan.waves()).equals(Set.copyOf(rolling.waves())))
                        .isPresent())
                .toList();
        return inOrder(
                scope.visible(others, caller).stream().limit(MAX_OTHER_WAVES).toList());
    }

    private List<SurveyResults> inOrder(List<SurveyCampaign> some) {
        Map<SurveyCampaign, SurveyResults> results = results(some);
        return some.stream().map(results::get).filter(Objects::nonNull).toList();
    }

    /** @throws BadRequest if the results of the question cannot be broken down like that */
    @OfficersAndEvaluators
    public Optional<SurveyBreakdown> breakdown(
            SurveyCampaign campaign, String questionKey, Dimension dimension, @Nullable BreakdownFilter filter) {
        if (!campaign.isCounted()) {
            return Optional.empty();
        }
        CountedCampaign overall = counted(campaign);
        Question question = overall.form()
                .question(questionKey)
                .filter(asked -> asked.dimension() == null)
                .orElseThrow(() -> new BadRequest(
                        "questionKey must be a question of these results that results are not divided by."));
        if (filter != null && filter.dimension() == dimension) {
            throw new BadRequest(
                    "The dimension of the filter must be another one than the dimension of the breakdown.");
        }
        return Optional.of(breakdown(divided(overall, question), question, dimension, filter));
    }

    private CountedCampaign divided(CountedCampaign overall, Question question) {
        Map<String, ResponseCounts> all = new HashMap<>(overall.counts());
        all.putAll(responses.divided(
                overall.campaign().id(),
                Variable.all(question).stream()
                        .flatMap(variable -> overall.variables(DisclosureLevel.RESULTS).line(variable).stream())
                        .distinct()
                        .toList()));
        return new CountedCampaign(overall.campaign(), overall.rate(), all);
    }

    private static SurveyBreakdown breakdown(
            CountedCampaign counted, Question question, Dimension dimension, @Nullable BreakdownFilter filter) {
        List<Dimension> dimensions = filter == null ? List.of(dimension) : List.of(dimension, filter.dimension());
        DisclosedCounts disclosed = counted.disclosed(DisclosureLevel.RESULTS);
        return new SurveyBreakdown(disclosed.groups(dimension).stream()
                .map(group -> {
                    List<String> keys =
                            filter == null ? List.of(group.key()) : List.of(group.key(), filter.choiceKey());
                    return GroupResult.of(
                            group,
                            QuestionResult.ofGroup(
                                    question,
                                    disclosed.of(dimensions, keys),
                                    disclosed.units(Variable.of(question), dimensions, keys)));
                })
                .toList());
    }

    /**
     * The comments to a question. Evaluators get all of them. Others get those that may be quoted, if the number of
     * people who answered the question is disclosed.
     */
    @OfficersAndEvaluators
    public Window<SurveyComment> comments(
            SurveyCampaign campaign, String questionKey, Caller caller, ScrollSubrange range) {
        boolean isEntitled = caller.has(Role.EVALUATOR);
        events.publishEvent(AuditEvent.done(caller, COMMENTS, campaign.id().value()));
        return campaign.isCounted() && (isEntitled || counted(campaign).disclosesWords(questionKey))
                ? comments.page(campaign.id(), questionKey, !isEntitled, range)
                : comments.none(range);
    }

    /**
     * Those of the comments that the caller could find in {@link #comments}, by their ids. Administrators find none:
     * they read quotes, but not where they are from.
     */
    @ProgrammeStaff
    public Map<String, SurveyComment> comments(Collection<String> ids, Caller caller) {
        boolean isEntitled = caller.has(Role.EVALUATOR);
        if (!isEntitled && !caller.isOfficer()) {
            return Map.of();
        }
        Map<CampaignId, Optional<CountedCampaign>> surveys = new HashMap<>();
        Map<String, SurveyComment> visible = comments.find(ids).stream()
                .filter(comment -> surveys.computeIfAbsent(
                                comment.campaign(), id -> counted(id, caller).map(this::counted))
                        .filter(survey ->
                                isEntitled || (comment.mayBeQuoted() && survey.disclosesWords(comment.question())))
                        .isPresent())
                .collect(Collectors.toMap(SurveyComment::id, comment -> comment));
        visible.values().stream()
                .map(SurveyComment::campaign)
                .distinct()
                .forEach(campaign -> events.publishEvent(AuditEvent.done(caller, COMMENTS, campaign.value())));
        return visible;
    }

    /** @throws Refusal if the caller could not find the comment in {@link #comments} */
    @ProgrammeStaff
    public SurveyComment requireComment(String id, Caller caller) {
        return Optional.ofNullable(comments(List.of(id), caller).get(id))
                .orElseThrow(() -> Refusal.notFound("surveyCommentId", "comment"));
    }

    private Optional<SurveyCampaign> counted(CampaignId id, Caller caller) {
        return scope.find(id, caller).filter(SurveyCampaign::isCounted);
    }

    private CountedCampaign counted(SurveyCampaign campaign) {
        return new CountedCampaign(campaign, responses.responseRate(campaign.id()), responses.totals(campaign.id()));
    }

    /** How many of the responses of a counted campaign staff typed in from paper. */
    @OfficersAndEvaluators
    public DisclosedNumber typedIn(SurveyCampaign campaign) {
        return responses.responseRate(campaign.id()).typedIn(DisclosureLevel.RESULTS);
    }

    /** All results, overall and by each dimension, as they may leave the service. */
    @OfficersAndEvaluators
    public Optional<List<ExportRow>> export(CampaignId id, Caller caller) {
        return counted(id, caller).map(campaign -> {
            events.publishEvent(AuditEvent.done(caller, "exportSurveyResults", id.value()));
            var counted = new CountedCampaign(campaign, responses.responseRate(id), responses.whole(id));
            return Stream.concat(ExportRow.all(counted).stream(), ExportRow.uncounted(counted).stream())
                    .toList();
        });
    }
}
