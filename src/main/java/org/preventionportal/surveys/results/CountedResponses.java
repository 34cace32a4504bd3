package org.preventionportal.surveys.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.counts.PeopleInResults;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores what was counted of campaigns. */
@Repository
class CountedResponses implements PeopleInResults {

    private static final int MAX_KEPT = 10_000; // the variables of some hundred surveys

    private final MongoOperations mongo;

    /** Totals of campaigns that no batch counts again. Their rate is stored last: who reads it, reads all. */
    private final Cache<ResponseRate, Map<String, ResponseCounts>> countedOnce = Caffeine.newBuilder()
            .maximumWeight(MAX_KEPT)
            .weigher((ResponseRate rate, Map<String, ResponseCounts> counts) -> counts.size())
            .build();

    CountedResponses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void save(ResponseRate rate, Collection<ResponseCounts> counts) {
        counts.forEach(mongo::save);
        try {
            mongo.insert(rate);
        } catch (DuplicateKeyException countedMeanwhile) {
            return;
        }
    }

    /**
     * Those of the counts with another batch of a rolling campaign that may replace the stored ones. A question that
     * only a few further people were asked or answered is not among them: both counts together would disclose what
     * these few answered.
     *
     * @param minFurther how many responses that are further than stored counts certainly are of ten people
     */
    List<ResponseCounts> largeSteps(
            CampaignId campaign, Collection<ResponseCounts> counts, ToIntFunction<ResponseCounts> minFurther) {
        Map<String, ResponseCounts> before = whole(campaign);
        return counts.stream()
                .filter(next -> isLargeStep(before.get(next.variable()), next, minFurther))
                .toList();
    }

    void replace(ResponseRate rate, Collection<ResponseCounts> counts, LocalDate today) {
        counts.forEach(next -> mongo.save(next.ofBatch(today)));
        mongo.save(rate);
    }

    /** The number of responses always is: whether a batch has enough of them is decided before it is counted. */
    static boolean isLargeStep(
            @Nullable ResponseCounts before, ResponseCounts next, ToIntFunction<ResponseCounts> minFurther) {
        if (before == null || next.variable().equals(Variable.POPULATION.key())) {
            return true;
        }
        int min = minFurther.applyAsInt(before);
        return IntStream.of(
                        next.base() - before.base(), next.answered() - before.answered(), next.asked() - before.asked())
                .allMatch(further -> further == 0 || further >= min);
    }

    /** Whether the campaign has been counted completely. */
    boolean has(CampaignId campaign) {
        return mongo.exists(Query.query(Criteria.where("_id").is(campaign.value())), ResponseRate.class);
    }

    /** Whether a batch has counted any question. Before, only the number of responses is counted. */
    boolean hasQuestions(CampaignId campaign) {
        return totals(campaign).keySet().stream().anyMatch(key -> !key.equals(Variable.POPULATION.key()));
    }

    ResponseRate responseRate(CampaignId campaign) {
        return Objects.requireNonNull(
                mongo.findById(campaign.value(), ResponseRate.class), "a counted campaign has a response rate");
    }

    @Override
    public Map<CampaignId, Integer> disclosedFinished(Collection<CampaignId> campaigns) {
        return responseRates(campaigns).values().stream()
                .filter(rate ->
                        !rate.disclosed(DisclosureLevel.PUBLISHED).complete().isSuppressed())
                .collect(Collectors.toMap(ResponseRate::campaign, ResponseRate::complete));
    }

    @Override
    public Set<CampaignId> withInvited(Collection<CampaignId> campaigns) {
        var invited =
                Criteria.where("_id").in(Id.values(campaigns)).and("invited").gt(0);
        return Set.copyOf(StoredRecords.ids(mongo, Query.query(invited), ResponseRate.class, CampaignId::new));
    }

    /** All counts of a campaign without their cells, by the key of their variable. */
    Map<String, ResponseCounts> totals(CampaignId campaign) {
        var query = of(campaign);
        query.fields().exclude("cells");
        return byKey(StoredRecords.findStrictly(mongo, query, ResponseCounts.class));
    }

    Map<String, ResponseCounts> whole(CampaignId campaign) {
        return byKey(StoredRecords.findStrictly(mongo, of(campaign), ResponseCounts.class));
    }

    Map<CampaignId, ResponseRate> responseRates(Collection<CampaignId> campaigns) {
        return StoredRecords.findStrictly(
                        mongo, Query.query(Criteria.where("_id").in(Id.values(campaigns))), ResponseRate.class)
                .stream()
                .collect(Collectors.toMap(ResponseRate::campaign, rate -> rate));
    }

    /**
     * All counts of each campaign without their cells, by the key of their variable.
     *
     * @param once the campaigns whose counts no batch replaces
     */
    Map<CampaignId, Map<String, ResponseCounts>> totals(Collection<ResponseRate> rates, Set<CampaignId> once) {
        Map<CampaignId, Map<String, ResponseCounts>> found = new HashMap<>();
        countedOnce.getAllPresent(rates).forEach((rate, counts) -> found.put(rate.campaign(), counts));
        List<ResponseRate> others = rates.stream()
                .filter(rate -> !found.containsKey(rate.campaign()))
                .toList();
        if (!others.isEmpty()) {
            found.putAll(all(others.stream().map(ResponseRate::campaign).toList(), false));
        }
        others.stream()
                .filter(rate -> once.contains(rate.campaign()))
                .forEach(rate -> countedOnce.put(rate, Objects.requireNonNull(found.get(rate.campaign()))));
        return found;
    }

    /** All counts of each campaign, by the key of their variable. */
    Map<CampaignId, Map<String, ResponseCounts>> all(Collection<CampaignId> campaigns, boolean withCells) {
        var query = Query.query(Criteria.where("campaign").in(Id.values(campaigns)));
        if (!withCells) {
            query.fields().exclude("cells");
        }
        return StoredRecords.findStrictly(mongo, query, ResponseCounts.class).stream()
                .collect(Collectors.groupingBy(
                        ResponseCounts::campaign,
                        Collectors.toUnmodifiableMap(ResponseCounts::variable, counts -> counts)));
    }

    /** The counts of some variables with their cells. */
    Map<String, ResponseCounts> divided(CampaignId campaign, Collection<Variable> variables) {
        var ids = variables.stream()
                .map(variable -> ResponseCounts.id(campaign, variable))
                .toList();
        return byKey(StoredRecords.findStrictly(
                mongo, Query.query(Criteria.where("_id").in(ids)), ResponseCounts.class));
    }

    private static Query of(CampaignId campaign) {
        return Query.query(Criteria.where("campaign").is(campaign.value()));
    }

    private static Map<String, ResponseCounts> byKey(List<ResponseCounts> found) {
        return found.stream().collect(Collectors.toMap(ResponseCounts::variable, counts -> counts));
    }
}
