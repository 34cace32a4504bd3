package org.preventionportal.surveys.comments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.access.roles.ProgrammeStaff;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.results.CommentDisclosure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Reads the comments of campaigns that are counted, as far as the caller may see them. */
@Service
class CommentQueries {

    private static final String COMMENTS = "surveyComments";

    private final Campaigns campaigns;
    private final CampaignScope scope;
    private final CommentDisclosure disclosure;
    private final SurveyComments comments;
    private final ApplicationEventPublisher events;

    CommentQueries(
            Campaigns campaigns,
            CampaignScope scope,
            CommentDisclosure disclosure,
            SurveyComments comments,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.disclosure = disclosure;
        this.comments = comments;
        this.events = events;
    }

    /**
     * The comments to a question. Evaluators get all of them. Others get those that may be quoted, if the number of
     * people who answered the question is disclosed.
     */
    @OfficersAndEvaluators
    public Window<SurveyComment> comments(
            SurveyCampaign campaign, String questionKey, Caller caller, ScrollSubrange range) {
        events.publishEvent(AuditEvent.done(caller, COMMENTS, campaign.id().value()));
        return shown(List.of(campaign), caller)
                        .getOrDefault(campaign.id(), _ -> false)
                        .test(questionKey)
                ? comments.page(campaign.id(), questionKey, !caller.has(Role.EVALUATOR), range)
                : comments.none(range);
    }

    /**
     * Those of the comments that the caller could find in {@link #comments}, by their ids. Administrators find none:
     * they read quotes, but not where they are from.
     */
    @ProgrammeStaff
    public Map<String, SurveyComment> find(Collection<String> ids, Caller caller) {
        boolean isEntitled = caller.has(Role.EVALUATOR);
        if (!isEntitled && !caller.isDeliveryStaff()) {
            return Map.of();
        }
        List<SurveyComment> found = comments.find(ids);
        Set<CampaignId> from = found.stream().map(SurveyComment::campaign).collect(Collectors.toSet());
        Map<CampaignId, Predicate<String>> shown =
                shown(scope.visible(campaigns.findAll(from).values(), caller), caller);
        Map<String, SurveyComment> visible = found.stream()
                .filter(comment -> isEntitled || comment.mayBeQuoted())
                .filter(comment -> comment.isShown(shown))
                .collect(Collectors.toMap(SurveyComment::id, comment -> comment));
        visible.values().stream()
                .map(SurveyComment::campaign)
                .distinct()
                .forEach(campaign -> events.publishEvent(AuditEvent.done(caller, COMMENTS, campaign.value())));
        return visible;
    }

    /** For each of the campaigns that is counted, the questions whose comments the caller may see. */
    private Map<CampaignId, Predicate<String>> shown(Collection<SurveyCampaign> visible, Caller caller) {
        return caller.has(Role.EVALUATOR)
                ? visible.stream()
                        .filter(SurveyCampaign::isCounted)
                        .collect(Collectors.toMap(SurveyCampaign::id, _ -> _ -> true))
                : disclosure.of(visible);
    }

    /** @throws Refusal if the caller could not find the comment in {@link #comments} */
    @ProgrammeStaff
    public SurveyComment require(String id, Caller caller) {
        return Optional.ofNullable(find(List.of(id), caller).get(id))
                .orElseThrow(() -> Refusal.notFound("surveyCommentId", "comment"));
    }
}
