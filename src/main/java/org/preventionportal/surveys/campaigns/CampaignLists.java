package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.search.SearchText;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Finds the campaigns of lists and of the search, as far as the caller sees or runs them. */
@Repository
class CampaignLists {

    private final MongoOperations mongo;

    CampaignLists(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<SurveyCampaign> search(String text, Criteria visible, int first) {
        return SearchText.of(text).find(mongo, SurveyCampaign.class, visible, Campaigns.NEWEST_FIRST, first);
    }

    int count(String text, Criteria visible, int most) {
        return SearchText.of(text).count(mongo, SurveyCampaign.class, visible, most);
    }

    /**
     * @param state null for all
     * @param isCounted null for all
     * @param words null or blank for all
     */
    Window<SurveyCampaign> page(
            @Nullable CampaignState state,
            @Nullable Boolean isCounted,
            @Nullable String words,
            Criteria visible,
            ScrollSubrange range) {
        List<Criteria> all = new ArrayList<>(List.of(visible));
        if (state != null) {
            all.add(Criteria.where("state").is(state));
        }
        if (isCounted != null) {
            all.add(Criteria.where("isCounted").is(isCounted));
        }
        all.addAll(SearchText.narrowing(words));
        Query query = Query.query(new Criteria().andOperator(all));
        return Pages.page(mongo, query, SurveyCampaign.class, Campaigns.NEWEST_FIRST, range);
    }

    /** Campaigns that take answers or are paused, those that close first. */
    List<SurveyCampaign> closingSoonest(int most, Criteria run) {
        return closingFirst(Criteria.where("state").in(Campaigns.RUNNING), run, most);
    }

    /** Campaigns that have not opened, those that close first. */
    List<SurveyCampaign> planned(int most, Criteria run) {
        return closingFirst(Criteria.where("state").is(CampaignState.PLANNED), run, most);
    }

    /**
     * Campaigns with results that closed on a day or later, those that closed last first, and after them running ones
     * with a batch of results since that day.
     */
    List<SurveyCampaign> withResultsSince(LocalDate day, int most, Criteria run) {
        var closed = Campaigns.closedWithResults().and("closedOn").gte(day).exists(true);
        var running = Criteria.where("state")
                .in(Campaigns.RUNNING)
                .and("isCounted")
                .is(true)
                .and("batches.lastOn")
                .gte(day);
        var query = Query.query(new Criteria().andOperator(new Criteria().orOperator(closed, running), run))
                .with(Sort.by(Sort.Order.desc("closedOn"), Sort.Order.desc("batches.lastOn"), Sort.Order.asc("_id")))
                .limit(most);
        return StoredRecords.find(mongo, query, SurveyCampaign.class);
    }

    /** Counts campaigns that have not opened, up to a limit. */
    int countPlanned(int most, Criteria run, Criteria visible) {
        var planned = Criteria.where("state").is(CampaignState.PLANNED);
        return Math.toIntExact(mongo.count(
                Query.query(new Criteria().andOperator(planned, run, visible)).limit(most), SurveyCampaign.class));
    }

    private List<SurveyCampaign> closingFirst(Criteria state, Criteria run, int most) {
        var query = Query.query(new Criteria().andOperator(state, run))
                .with(Sort.by("plan.closesOn", "_id"))
                .limit(most);
        return StoredRecords.find(mongo, query, SurveyCampaign.class);
    }
}
