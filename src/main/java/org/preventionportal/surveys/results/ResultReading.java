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
import org.preventionportal.audit.AuditedAct;
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
class ResultReading {

    private final Campaigns campaigns;
    private final Tallies tallies;
    private final SurveyComments comments;
    private final ApplicationEventPublisher events;

    ResultReading(Campaigns campaigns, Tallies tallies, SurveyComments comments, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.tallies = tallies;
        this.comments = comments;
        this.events = events;
    }

    /** With disclosure control; empty before the campaign is over and counted. */
    @Surveyors
    public Optional<SurveyResults> results(CampaignId id) {
        return counted(id).map(this::controlled);
    }

    private SurveyResults controlled(SurveyCampaign campaign) {
        return SurveyResults.controlled(campaign, tallies.turnout(campaign.id()), tallies.totals(campaign.id()));
    }

    /** Every number as it is, over all and undivided, where at least five answered: a look that the audit trail keeps. */
    @Evaluators
    public Optional<SurveyResults> totals(CampaignId id, Caller caller) {
        return counted(id).map(campaign -> {
            events.publishEvent(AuditedAct.done(caller, "surveyTotals", id.value()));
            Turnout turnout = tallies.turnout(id);
            return turnout.responded() < Partition.FEWEST
                    ? SurveyResults.controlled(campaign, turnout, tallies.totals(id))
                    : SurveyResults.exact(campaign, turnout, tallies.totals(id));
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
            CampaignId id, String questionId, Dimension by, @Nullable Within within) {
        return counted(id).map(campaign -> {
            Form form = campaign.requireAsked().form();
            Question question = form.question(questionId)
                    .filter(divided -> divided.dimension() == null)
                    .orElseThrow(() -> new BadRequest(
                            "Name a question of this survey that results are not themselves divided by."));
            if (within != null && within.dimension() == by) {
                throw new BadRequest("Divide by something else than what the results are narrowed to.");
            }
            return breakdown(form, disclosure(campaign.id(), form, question), question, by, within);
        });
    }

    private Disclosure disclosure(CampaignId id, Form form, Question question) {
        Map<String, Tally> all = new HashMap<>(tallies.totals(id));
        var undivided = new Disclosure(form, all);
        all.putAll(tallies.divided(
                id,
                Variable.all(question).stream()
                        .flatMap(variable -> undivided.line(variable).stream())
                        .distinct()
                        .toList()));
        return new Disclosure(form, all);
    }

    private static SurveyBreakdown breakdown(
            Form form, Disclosure disclosure, Question question, Dimension by, @Nullable Within within) {
        List<Dimension> dimensions = within == null ? List.of(by) : List.of(by, within.dimension());
        return new SurveyBreakdown(form.dimension(by).stream()
                .flatMap(dimension -> dimension.choices().stream())
                .map(choice -> {
                    List<String> group = within == null ? List.of(choice.id()) : List.of(choice.id(), within.choice());
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
                .filter(campaign -> isEntitled || tellsAnswers(campaign, questionId))
                .isPresent();
        events.publishEvent(AuditedAct.done(caller, "surveyComments", id.value()));
        return isTold ? comments.page(id, questionId, !isEntitled, range) : comments.none(range);
    }

    private boolean tellsAnswers(SurveyCampaign campaign, String questionId) {
        return new Disclosure(campaign.requireAsked().form(), tallies.totals(campaign.id())).tellsWords(questionId);
    }

    /** Everything, over all and divided by each dimension, as it may leave the service. */
    @Surveyors
    public Optional<List<ExportRow>> export(CampaignId id, Caller caller) {
        return counted(id).map(campaign -> {
            events.publishEvent(AuditedAct.done(caller, "exportSurveyResults", id.value()));
            return ExportRow.all(
                    campaign,
                    tallies.turnout(id),
                    new Disclosure(campaign.requireAsked().form(), tallies.whole(id)));
        });
    }
}
