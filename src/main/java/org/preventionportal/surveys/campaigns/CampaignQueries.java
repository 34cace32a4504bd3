package org.preventionportal.surveys.campaigns;

import graphql.GraphQLContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads campaigns as officers, programme managers and evaluators may see them. */
@Service
@Validated
class CampaignQueries {

    private static final int MAX_NEXT = 5;
    private static final int DAYS_OF_NEW_RESULTS = 14;
    private static final Sort CLOSING_FIRST = Sort.by("plan.closesOn", "_id");
    private static final Sort LATEST_RESULTS_FIRST =
            Sort.by(Sort.Order.desc("closedOn"), Sort.Order.desc("batches.lastOn"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;
    private final CampaignScope scope;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Clock clock;

    CampaignQueries(
            MongoOperations mongo,
            CampaignScope scope,
            Campaigns campaigns,
            Questionnaires questionnaires,
            Clock clock) {
        this.mongo = mongo;
        this.scope = scope;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.clock = clock;
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
        return SearchText.of(text)
                .find(mongo, SurveyCampaign.class, scope.visibleTo(caller), Campaigns.NEWEST_FIRST, first);
    }

    /** Counts what the search finds, up to a limit. */
    @OfficersAndEvaluators
    public int count(String text, int most, Caller caller) {
        return SearchText.of(text).count(mongo, SurveyCampaign.class, scope.visibleTo(caller), most);
    }

    /**
     * What the filter selects is found once for a request, since the page of campaigns also counts those of each state.
     *
     * @param state null for all
     * @param isCounted null for all
     * @param words null or blank for all
     */
    @OfficersAndEvaluators
    public Window<SurveyCampaign> page(
            @Nullable CampaignState state,
            @Nullable Boolean isCounted,
            @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
            @Valid CampaignFilter filter,
            ScrollSubrange range,
            GraphQLContext request,
            Caller caller) {
        Criteria selected = request.computeIfAbsent(filter, _ -> scope.selectedBy(filter, caller));
        List<Criteria> all = new ArrayList<>(List.of(selected));
        if (state != null) {
            all.add(Criteria.where("state").is(state));
        }
        if (isCounted != null) {
            all.add(Criteria.where("isCounted").is(isCounted));
        }
        all.addAll(SearchText.narrowing(words));
        return KeysetPaging.page(mongo, query(all), SurveyCampaign.class, Campaigns.NEWEST_FIRST, range);
    }

    /** Those that the caller runs and that are open or paused, the first to close first; null for other roles. */
    @SignedIn
    public @Nullable List<SurveyCampaign> closingSoonest(Caller caller) {
        return firstRun(Criteria.where("state").in(Campaigns.RUNNING), CLOSING_FIRST, caller);
    }

    /** Those that the caller runs and that have not opened, the first to close first; null for other roles. */
    @SignedIn
    public @Nullable List<SurveyCampaign> planned(Caller caller) {
        return firstRun(Criteria.where("state").is(CampaignState.PLANNED), CLOSING_FIRST, caller);
    }

    /** Counts those that the caller runs and that have not opened, up to a limit; null for other roles. */
    @SignedIn
    public @Nullable Integer countPlanned(Caller caller) {
        if (!caller.isDeliveryStaffOrEvaluator()) {
            return null;
        }
        var planned = Criteria.where("state").is(CampaignState.PLANNED);
        Query query = query(List.of(planned, CampaignScope.runBy(caller), scope.visibleTo(caller)));
        return Math.toIntExact(mongo.count(query.limit(KeysetPaging.MAX_LISTED), SurveyCampaign.class));
    }

    /**
     * Those that the caller runs and that closed lately with results, the last first, and after them running ones with
     * a batch of results of these days; null for other roles.
     */
    @SignedIn
    public @Nullable List<SurveyCampaign> withNewResults(Caller caller) {
        LocalDate since = LondonTime.today(clock).minusDays(DAYS_OF_NEW_RESULTS);
        var closed = Campaigns.closedWithResults().and("closedOn").gte(since).exists(true);
        var running = Criteria.where("state")
                .in(Campaigns.RUNNING)
                .and("isCounted")
                .is(true)
                .and("batches.lastOn")
                .gte(since);
        return firstRun(new Criteria().orOperator(closed, running), LATEST_RESULTS_FIRST, caller);
    }

    /** Few are excluded from a task, so most are asked only whether one of the first is hidden from them. */
    private @Nullable List<SurveyCampaign> firstRun(Criteria criteria, Sort order, Caller caller) {
        if (!caller.isDeliveryStaffOrEvaluator()) {
            return null;
        }
        List<SurveyCampaign> first = first(List.of(criteria, CampaignScope.runBy(caller)), order);
        return scope.visible(first, caller).size() == first.size()
                ? first
                : first(List.of(criteria, CampaignScope.runBy(caller), scope.visibleTo(caller)), order);
    }

    private List<SurveyCampaign> first(List<Criteria> all, Sort order) {
        return StoredRecords.find(mongo, query(all).with(order).limit(MAX_NEXT), SurveyCampaign.class);
    }

    private static Query query(List<Criteria> all) {
        return Query.query(new Criteria().andOperator(all));
    }
}
