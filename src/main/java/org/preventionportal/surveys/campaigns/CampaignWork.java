package org.preventionportal.surveys.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Finds the campaigns that scheduled work is about, and marks what it has done. */
@Repository
public class CampaignWork {

    private final MongoOperations mongo;

    CampaignWork(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public List<SurveyCampaign> findRunning() {
        return find(Criteria.where("state").in(Campaigns.RUNNING));
    }

    public List<CampaignId> findOpen() {
        return ids(Criteria.where("state").is(CampaignState.OPEN));
    }

    public List<SurveyCampaign> findRunningRolling() {
        return find(Criteria.where("state")
                .in(Campaigns.RUNNING)
                .and("plan.invitation")
                .is(SurveyInvitation.ROLLING));
    }

    public List<SurveyCampaign> findUnprepared() {
        return find(
                Criteria.where("state").in(Campaigns.RUNNING).and("isPrepared").is(false));
    }

    public List<SurveyCampaign> findUncounted() {
        return find(uncounted());
    }

    private static Criteria uncounted() {
        return Criteria.where("state").is(CampaignState.CLOSED).and("isCounted").is(false);
    }

    /** The campaigns whose results are still to come, also those that this release cannot read. */
    public List<CampaignId> withResultsToCome() {
        return ids(new Criteria().orOperator(Criteria.where("state").in(Campaigns.RUNNING), uncounted()));
    }

    /** The campaigns that opened on a day or later and have follow-ups planned. */
    List<SurveyCampaign> withFollowUps(LocalDate openedFrom) {
        return find(Campaigns.hasFollowUps().and("snapshot.openedOn").gte(openedFrom));
    }

    /** Those of some campaigns that are stored, also if this release cannot read them. */
    public Set<CampaignId> existing(Collection<CampaignId> ids) {
        return Set.copyOf(ids(Criteria.where("_id").in(Id.values(ids))));
    }

    /** Without a new version: it is no change that a reader would have to know of. */
    public void markAsked(CampaignId id, LocalDate day) {
        update(where("_id", id.value()), Update.update("askedOn", day));
    }

    public void markPrepared(SurveyCampaign campaign) {
        mark(campaign, "isPrepared");
    }

    public void markCounted(SurveyCampaign campaign) {
        mark(campaign, "isCounted");
    }

    /** Old campaigns that list nobody any more, and do not say that any invitations of theirs were deleted. */
    public List<CampaignId> withUnknownInvitations(Instant createdBefore, LocalDate closingFrom) {
        var atOnce = Criteria.where("plan.invitation").in(SurveyInvitation.TASKS, SurveyInvitation.LIST);
        var running = Criteria.where("state").in(Campaigns.RUNNING).andOperator(atOnce);
        var closing = Criteria.where("plan.closesOn").gte(closingFrom);
        var closed = Criteria.where("state").is(CampaignState.CLOSED).andOperator(closing);
        var old = Criteria.where("createdAt").lt(createdBefore).and("invitationsDeletedOn");
        return ids(old.is(null).orOperator(closed, running));
    }

    public void markInvitationsDeleted(CampaignId id, LocalDate day) {
        var deleted = Update.update("invitationsDeletedOn", day).inc("version", 1);
        update(where("_id", id.value()), deleted);
    }

    /** Goes through the closed campaigns that are counted and opened before a day: in some years, there are many. */
    public void forEachCountedAndOpenedBefore(LocalDate day, Consumer<CampaignId> action) {
        Criteria counted =
                Campaigns.closedWithResults().and("snapshot.openedOn").lt(day);
        Batches.forEachId(mongo, counted, SurveyCampaign.class, id -> action.accept(new CampaignId(id)));
    }

    /** Whether a campaign is as it was read. Another node may have gone on with the work since. */
    public boolean isUnchanged(SurveyCampaign campaign) {
        return mongo.exists(Query.query(same(campaign)), SurveyCampaign.class);
    }

    /** Only if nobody has changed the campaign meanwhile. Otherwise the job finds it again and repeats its work. */
    private void mark(SurveyCampaign campaign, String field) {
        update(Query.query(same(campaign)), Update.update(field, true).inc("version", 1));
    }

    private static Criteria same(SurveyCampaign campaign) {
        return Criteria.where("_id").is(campaign.id().value()).and("version").is(campaign.version());
    }

    private void update(Query which, Update update) {
        mongo.updateFirst(which, update, mongo.getCollectionName(SurveyCampaign.class)); // by name: without a version
    }

    private List<SurveyCampaign> find(Criteria which) {
        return StoredRecords.find(mongo, Query.query(which), SurveyCampaign.class);
    }

    private List<CampaignId> ids(Criteria which) {
        return StoredRecords.ids(mongo, Query.query(which), SurveyCampaign.class, CampaignId::new);
    }

    private static Query where(String field, Object value) {
        return Query.query(Criteria.where(field).is(value));
    }
}
