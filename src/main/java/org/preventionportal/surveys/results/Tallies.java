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
class Tallies {

    private final MongoOperations mongo;

    Tallies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void save(Turnout turnout, Collection<Tally> tallies) {
        tallies.forEach(mongo::save);
        try {
            mongo.insert(turnout);
        } catch (DuplicateKeyException countedMeanwhile) {
            return;
        }
    }

    /** Whether a campaign was counted to the end. */
    boolean has(CampaignId campaign) {
        return mongo.exists(Query.query(Criteria.where("_id").is(campaign.value())), Turnout.class);
    }

    Turnout turnout(CampaignId campaign) {
        return Objects.requireNonNull(
                mongo.findById(campaign.value(), Turnout.class), "a campaign that is counted has a turnout");
    }

    /** All of a campaign, by the key of their variable and without their cells. */
    Map<String, Tally> totals(CampaignId campaign) {
        var query = of(campaign);
        query.fields().exclude("cells");
        return byKey(mongo.find(query, Tally.class));
    }

    Map<String, Tally> whole(CampaignId campaign) {
        return byKey(mongo.find(of(campaign), Tally.class));
    }

    /** Of each of these campaigns. */
    Map<CampaignId, Turnout> turnouts(Collection<CampaignId> campaigns) {
        return mongo.find(Query.query(Criteria.where("_id").in(values(campaigns))), Turnout.class).stream()
                .collect(Collectors.toMap(Turnout::campaign, turnout -> turnout));
    }

    /** All of each of these campaigns, by the key of their variable. */
    Map<CampaignId, Map<String, Tally>> all(Collection<CampaignId> campaigns, boolean withCells) {
        var query = Query.query(Criteria.where("campaign").in(values(campaigns)));
        if (!withCells) {
            query.fields().exclude("cells");
        }
        return mongo.find(query, Tally.class).stream()
                .collect(Collectors.groupingBy(Tally::campaign, Collectors.toMap(Tally::variable, tally -> tally)));
    }

    private static List<String> values(Collection<CampaignId> campaigns) {
        return campaigns.stream().map(CampaignId::value).toList();
    }

    /** These, with their cells. */
    Map<String, Tally> divided(CampaignId campaign, Collection<Variable> variables) {
        var ids =
                variables.stream().map(variable -> Tally.id(campaign, variable)).toList();
        return byKey(mongo.find(Query.query(Criteria.where("_id").in(ids)), Tally.class));
    }

    private static Query of(CampaignId campaign) {
        return Query.query(Criteria.where("campaign").is(campaign.value()));
    }

    private static Map<String, Tally> byKey(List<Tally> tallies) {
        return tallies.stream().collect(Collectors.toMap(Tally::variable, tally -> tally));
    }
}
