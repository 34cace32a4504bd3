package org.preventionportal.surveys.participation.counts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Deletes participations by age, and says of which campaigns some were deleted and some are left. */
@Repository
class OldParticipations {

    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Participations participations;
    private final ResponseRateCounts counted;

    OldParticipations(MongoOperations mongo, Participations participations, ResponseRateCounts counted) {
        this.mongo = mongo;
        this.participations = participations;
        this.counted = counted;
    }

    /** @param campaigns those that had listed people among them, other than to try the campaign out */
    record Deleted(long people, Set<CampaignId> campaigns) {}

    /**
     * Deletes who was listed before a day. Must not run twice at the same time.
     *
     * @param uncounted the campaigns whose results are still to come, and need the number of people invited
     */
    Deleted deleteListedBefore(LocalDate day, Collection<CampaignId> uncounted) {
        uncounted.forEach(campaign -> keepNumber(campaign, day));
        long people = 0;
        Set<CampaignId> campaigns = new HashSet<>();
        List<Listed> some = someListedBefore(day);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(listed -> !listed.isTest())
                    .map(Listed::campaign)
                    .forEach(campaigns::add);
            people += participations.delete(some.stream().map(Listed::id).toList());
            some = someListedBefore(day);
        }
        return new Deleted(people, campaigns);
    }

    private record Listed(String id, CampaignId campaign, boolean isTest) {}

    /** In any order: only a sort would read all of them each time. */
    private List<Listed> someListedBefore(LocalDate day) {
        var some = Query.query(Criteria.where("listedOn").lt(day)).limit(AT_ONCE);
        some.fields().include("campaign", "isTest");
        return StoredRecords.projectStrictly(mongo, some, Participation.class, Listed.class);
    }

    /** Those who were counted before and could not be deleted, because a run was broken off, are not counted again. */
    private void keepNumber(CampaignId campaign, LocalDate day) {
        DeletedInvitations before = counted.deleted(campaign);
        long more = counted.invited(
                campaign, Criteria.where("listedOn").gte(before.listedBefore()).lt(day));
        if (more > 0) {
            mongo.save(new DeletedInvitations(campaign, day, before.invited() + more));
        }
    }

    /** Those of the campaigns of which somebody who was invited was deleted while the campaign went on. */
    Set<CampaignId> withDeleted(Collection<CampaignId> campaigns) {
        var ids = campaigns.stream().map(CampaignId::value).toList();
        var deleted = Criteria.where("_id").in(ids).and("invited").gt(0);
        return Set.copyOf(StoredRecords.ids(mongo, Query.query(deleted), DeletedInvitations.class, CampaignId::new));
    }

    /** Whether the campaign lists anybody, mailed or not. */
    boolean hasAny(CampaignId campaign) {
        return mongo.exists(Query.query(Participations.real(campaign)), Participation.class);
    }
}
