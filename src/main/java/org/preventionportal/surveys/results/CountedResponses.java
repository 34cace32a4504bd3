package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored counts of campaigns that are over. */
@Repository
class CountedResponses {

    private final MongoOperations mongo;

    CountedResponses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void save(ResponseRate rate, Collection<ResponseCounts> tallies) {
        tallies.forEach(mongo::save);
        try {
            mongo.insert(rate);
        } catch (DuplicateKeyException countedMeanwhile) {
            return;
        }
    }

    /** Whether a campaign was counted to the end. */
    boolean has(CampaignId campaign) {
        return mongo.exists(Query.query(Criteria.where("_id").is(campaign.value())), ResponseRate.class);
    }

    ResponseRate responseRate(CampaignId campaign) {
        return Objects.requireNonNull(
                mongo.findById(campaign.value(), ResponseRate.class), "a campaign that is counted has a turnout");
    }

    /** All of a campaign, by the key of their variable and without their cells. */
    Map<String, ResponseCounts> totals(CampaignId campaign) {
        var query = of(campaign);
        query.fields().exclude("cells");
        return byKey(mongo.find(query, ResponseCounts.class));
    }

    Map<String, ResponseCounts> whole(CampaignId campaign) {
        return byKey(mongo.find(of(campaign), ResponseCounts.class));
    }

    /** Of each of these campaigns. */
    Map<CampaignId, ResponseRate> responseRates(Collection<CampaignId> campaigns) {
        return mongo.find(Query.query(Criteria.where("_id").in(values(campaigns))), ResponseRate.class).stream()
                .collect(Collectors.toMap(ResponseRate::campaign, rate -> rate));
    }

    /** All of each of these campaigns, by the key of their variable. */
    Map<CampaignId, Map<String, ResponseCounts>> all(Collection<CampaignId> campaigns, boolean withCells) {
        var query = Query.query(Criteria.where("campaign").in(values(campaigns)));
        if (!withCells) {
            query.fields().exclude("cells");
        }
        return mongo.find(query, ResponseCounts.class).stream()
                .collect(Collectors.groupingBy(
                        ResponseCounts::campaign, Collectors.toMap(ResponseCounts::variable, counts -> counts)));
    }

    private static List<String> values(Collection<CampaignId> campaigns) {
        return campaigns.stream().map(CampaignId::value).toList();
    }

    /** These, with their cells. */
    Map<String, ResponseCounts> divided(CampaignId campaign, Collection<Variable> variables) {
        var ids = variables.stream()
                .map(variable -> ResponseCounts.id(campaign, variable))
                .toList();
        return byKey(mongo.find(Query.query(Criteria.where("_id").in(ids)), ResponseCounts.class));
    }

    private static Query of(CampaignId campaign) {
        return Query.query(Criteria.where("campaign").is(campaign.value()));
    }

    private static Map<String, ResponseCounts> byKey(List<ResponseCounts> tallies) {
        return tallies.stream().collect(Collectors.toMap(ResponseCounts::variable, counts -> counts));
    }
}
