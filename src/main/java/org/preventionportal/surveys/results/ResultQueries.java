package org.preventionportal.surveys.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Evaluators;
import org.preventionportal.access.Role;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.BadRequest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.SurveyBreakdown.GroupResult;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reads what came of campaigns that are over. */
@Service
class ResultQueries {

    private final Campaigns campaigns;
    private final CountedResponses responses;
    private final SurveyComments comments;
    private final ApplicationEventPublisher events;

    ResultQueries(
            Campaigns campaigns,
            CountedResponses responses,
            SurveyComments comments,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.comments = comments;
        this.events = events;
    }

    /** With disclosure control; empty before the campaign is over and counted. */
    @Surveyors
    public Optional<SurveyResults> results(CampaignId id) {
        return counted(id).map(this::controlled);
    }

    private SurveyResults controlled(SurveyCampaign campaign) {
        return SurveyResults.controlled(
                campaign, responses.responseRate(campaign.id()), responses.totals(campaign.id()));
    }

    /** Every number as it is, over all and undivided, where at least five answered: a look that the audit trail keeps. */
    @Evaluators
    public Optional<SurveyResults> totals(CampaignId id, Caller caller) {
        return counted(id).map(campaign -> {
            events.publishEvent(AuditEvent.done(caller, "surveyTotals", id.value()));
            ResponseRate rate = responses.responseRate(id);
            return rate.responded() < Partition.MIN_PEOPLE
                    ? SurveyResults.controlled(campaign, rate, responses.totals(id))
                    : SurveyResults.exact(campaign, rate, responses.totals(id));
        });
    }

    private Optional<SurveyCampaign> counted(CampaignId id) {
        return campaigns.find(id).filter(SurveyCampaign::isCounted);
    }

    /** The results of the campaigns that followed this one; each stands for itself, since other people may have answered. */
    @Surveyors
    public List<SurveyResults> followUps(SurveyCampaign campaign) {
        return campaigns.followUps(campaign.id()).stream()
                .filter(SurveyCampaign::isCounted)
                .map(this::controlled)
                .toList();
    }

    /** @throws BadRequest where results cannot be divided like that */
    @Surveyors
    public Optional<SurveyBreakdown> breakdown(
            CampaignId id, String questionId, Dimension by, @Nullable BreakdownFilter filter) {
        return counted(id).map(campaign -> {
            Form form = campaign.requireSnapshot().form();
            Question question = form.question(questionId)
                    .filter(divided -> divided.dimension() == null)
                    .orElseThrow(() -> new BadRequest(
                            "Name a question of this survey that results are not themselves divided by."));
            if (filter != null && filter.dimension() == by) {
                throw new BadRequest("Divide by something else than what the results are narrowed to.");
            }
            return breakdown(form, disclosure(campaign.id(), form, question), question, by, filter);
        });
    }

    private Disclosure disclosure(CampaignId id, Form form, Question question) {
        Map<String, ResponseCounts> all = new HashMap<>(responses.totals(id));
        var undivided = new Disclosure(form, all);
        all.putAll(responses.divided(
                id,
                Variable.all(question).stream()
                        .flatMap(variable -> undivided.line(variable).stream())
                        .distinct()
                        .toList()));
        return new Disclosure(form, all);
    }

    private static SurveyBreakdown breakdown(
            Form form, Disclosure disclosure, Question question, Dimension by, @Nullable BreakdownFilter filter) {
        List<Dimension> dimensions = filter == null ? List.of(by) : List.of(by, filter.dimension());
        return new SurveyBreakdown(form.dimension(by).stream()
                .flatMap(dimension -> dimension.choices().stream())
                .map(choice -> {
                    List<String> group =
                            filter == null ? List.of(choice.key()) : List.of(choice.key(), filter.choice());
                    return GroupResult.of(
                            choice, QuestionResult.of(question, Counts.of(disclosure, dimensions, group)));
                })
                .toList());
    }

    /**
     * What was written. Whoever is not entitled to the answers is shown what may be quoted of what was written to a
     * question of which it is told how many answered.
     */
    @Surveyors
    public Window<SurveyComment> comments(CampaignId id, String questionId, Caller caller, ScrollSubrange range) {
        boolean isEntitled = caller.has(Role.EVALUATOR);
        boolean isTold = counted(id)
                .filter(campaign -> isEntitled || disclosesAnswers(campaign, questionId))
                .isPresent();
        events.publishEvent(AuditEvent.done(caller, "surveyComments", id.value()));
        return isTold ? comments.page(id, questionId, !isEntitled, range) : comments.none(range);
    }

    private boolean disclosesAnswers(SurveyCampaign campaign, String questionId) {
        return new Disclosure(campaign.requireSnapshot().form(), responses.totals(campaign.id()))
                .disclosesWords(questionId);
    }

    /** Everything, over all and divided by each dimension, as it may leave the service. */
    @Surveyors
    public Optional<List<ExportRow>> export(CampaignId id, Caller caller) {
        return counted(id).map(campaign -> {
            events.publishEvent(AuditEvent.done(caller, "exportSurveyResults", id.value()));
            return ExportRow.all(
                    campaign,
                    responses.responseRate(id),
                    new Disclosure(campaign.requireSnapshot().form(), responses.whole(id)));
        });
    }
}
