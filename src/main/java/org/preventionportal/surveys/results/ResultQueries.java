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
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.errors.BadRequest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.CountedCampaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.SurveyBreakdown.BreakdownFilter;
import org.preventionportal.surveys.results.SurveyBreakdown.GroupResult;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reads the results of campaigns that are counted, as far as the caller may see them. */
@Service
class ResultQueries {

    private static final int MAX_ROLLING = 20;
    static final int MAX_OTHER_WAVES = 6;

    private final Campaigns campaigns;
    private final CountedCampaigns counted;
    private final CampaignScope scope;
    private final CountedResponses responses;
    private final ApplicationEventPublisher events;

    ResultQueries(
            Campaigns campaigns,
            CountedCampaigns counted,
            CampaignScope scope,
            CountedResponses responses,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.counted = counted;
        this.scope = scope;
        this.responses = responses;
        this.events = events;
    }

    /** The overall results of those campaigns that are counted. */
    @OfficersAndEvaluators
    public Map<SurveyCampaign, SurveyResults> results(Collection<SurveyCampaign> campaigns) {
        return CountedCampaign.of(campaigns, false, responses)
                .collect(Collectors.toMap(CountedCampaign::campaign, SurveyResults::new));
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
        List<SurveyCampaign> others = counted.rolling(campaign.plan().questionnaireId(), MAX_ROLLING).stream()
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
                        "questionKey must be a question of these results that results are not divided by.",
                        "questionKey"));
        if (filter != null && filter.dimension() == dimension) {
            throw new BadRequest(
                    "The dimension of the filter must be another one than the dimension of the breakdown.",
                    "filter.dimension");
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

    private Optional<SurveyCampaign> counted(CampaignId id, Caller caller) {
        return scope.find(id, caller).filter(SurveyCampaign::isCounted);
    }

    private CountedCampaign counted(SurveyCampaign campaign) {
        return new CountedCampaign(campaign, responses.responseRate(campaign.id()), responses.totals(campaign.id()));
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
