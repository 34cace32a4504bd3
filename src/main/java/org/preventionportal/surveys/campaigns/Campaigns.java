package org.preventionportal.surveys.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.preventionportal.platform.Batches;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.Idempotent;
import org.preventionportal.platform.Pages;
import org.preventionportal.platform.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** The stored campaigns. */
@Repository
public class Campaigns {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("plannedAt"), Sort.Order.asc("id"));
    private static final Map<String, Class<?>> CURSOR = Map.of("plannedAt", Instant.class, "id", String.class);
    private static final List<CampaignState> RUNNING = List.of(CampaignState.OPEN, CampaignState.PAUSED);

    private final MongoOperations mongo;

    Campaigns(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<SurveyCampaign> find(CampaignId id) {
        return Optional.ofNullable(mongo.findById(id.value(), SurveyCampaign.class));
    }

    public SurveyCampaign require(CampaignId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("campaignId", "campaign"));
    }

    public Optional<SurveyCampaign> findByCode(String code) {
        return Optional.ofNullable(mongo.findOne(where("code", code), SurveyCampaign.class));
    }

    /** The campaigns that follow this one, the earliest first. */
    public List<SurveyCampaign> followUps(CampaignId id) {
        return mongo.find(where("followUp.of", id.value()).with(Sort.by("followUp.months")), SurveyCampaign.class);
    }

    Window<SurveyCampaign> page(ScrollSubrange range) {
        return Pages.page(mongo, new Query(), SurveyCampaign.class, NEWEST_FIRST, CURSOR, range);
    }

    SurveyCampaign insert(SurveyCampaign campaign) {
        return Idempotent.insert(mongo, campaign, () -> find(campaign.id()));
    }

    SurveyCampaign save(SurveyCampaign campaign) {
        try {
            return mongo.save(campaign);
        } catch (OptimisticLockingFailureException stale) {
            throw Refusal.conflict(require(campaign.id()));
        }
    }

    /** For the service's own work: whoever was faster is right. */
    void trySave(SurveyCampaign campaign) {
        try {
            mongo.save(campaign);
        } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
            return;
        }
    }

    public List<SurveyCampaign> running() {
        return mongo.find(Query.query(Criteria.where("state").in(RUNNING)), SurveyCampaign.class);
    }

    public List<SurveyCampaign> unprepared() {
        return mongo.find(
                Query.query(
                        Criteria.where("state").in(RUNNING).and("isPrepared").is(false)),
                SurveyCampaign.class);
    }

    public List<SurveyCampaign> uncounted() {
        return mongo.find(
                Query.query(Criteria.where("state")
                        .is(CampaignState.CLOSED)
                        .and("isCounted")
                        .is(false)),
                SurveyCampaign.class);
    }

    /** Those that are over and counted. */
    public void forEachCounted(Consumer<SurveyCampaign> action) {
        Batches.forEach(mongo, Campaigns::counted, SurveyCampaign.class, SurveyCampaign::id, action);
    }

    public long countCounted() {
        return mongo.count(Query.query(counted()), SurveyCampaign.class);
    }

    private static Criteria counted() {
        return Criteria.where("state").is(CampaignState.CLOSED).and("isCounted").is(true);
    }

    List<SurveyCampaign> withFollowUps() {
        return mongo.find(
                Query.query(Criteria.where("plan.followUps.0")
                        .exists(true)
                        .and("state")
                        .ne(CampaignState.PLANNED)),
                SurveyCampaign.class);
    }

    public void prepared(SurveyCampaign campaign) {
        note(campaign, "isPrepared");
    }

    public void counted(SurveyCampaign campaign) {
        note(campaign, "isCounted");
    }

    /** Counted campaigns that opened so long ago. */
    public List<SurveyCampaign> countedAndOpenedBefore(LocalDate day) {
        return mongo.find(
                Query.query(Criteria.where("isCounted")
                        .is(true)
                        .and("snapshot.openedOn")
                        .lt(day)),
                SurveyCampaign.class);
    }

    /** Only if nobody has changed the campaign meanwhile; otherwise it is found and worked on again, which is harmless. */
    private void note(SurveyCampaign campaign, String what) {
        var same =
                Criteria.where("_id").is(campaign.id().value()).and("version").is(campaign.version());
        mongo.updateFirst(
                Query.query(same),
                Update.update(what, true).inc("version", 1),
                mongo.getCollectionName(SurveyCampaign.class));
    }

    /**
     * Counted campaigns of a time, the one that opened last first: those that ask about tasks that were completed in it, and
     * of the others those that opened in it.
     */
    public List<SurveyCampaign> counted(DateRange time, int most) {
        var about = Criteria.where("plan.tasks.from")
                .gte(time.from())
                .and("plan.tasks.to")
                .lte(time.to());
        var opened = Criteria.where("plan.tasks")
                .is(null)
                .and("snapshot.openedOn")
                .gte(time.from())
                .lte(time.to());
        var counted = Criteria.where("isCounted").is(true).orOperator(about, opened);
        return mongo.find(
                Query.query(counted)
                        .with(Sort.by(Sort.Order.desc("snapshot.openedOn"), Sort.Order.asc("id")))
                        .limit(most),
                SurveyCampaign.class);
    }

    private static Query where(String field, Object value) {
        return Query.query(Criteria.where(field).is(value));
    }
}
