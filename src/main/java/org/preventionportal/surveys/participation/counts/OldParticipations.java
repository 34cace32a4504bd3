package org.preventionportal.surveys.participation.counts;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Deletes participations by age, and finds the campaigns that have none left. */
@Repository
class OldParticipations {

    private final MongoOperations mongo;
    private final ResponseRateCounts counted;

    OldParticipations(MongoOperations mongo, ResponseRateCounts counted) {
        this.mongo = mongo;
        this.counted = counted;
    }

    /**
     * Deletes who was listed before a day. Must not run twice at the same time.
     *
     * @param uncounted the campaigns whose results are still to come, and need the number of people invited
     */
    long deleteListedBefore(LocalDate day, Collection<CampaignId> uncounted) {
        uncounted.forEach(campaign -> keepNumber(campaign, day));
        return Batches.remove(mongo, Criteria.where("listedOn").lt(day), Participation.class);
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

    /** The campaigns with people who were listed before a day, and none who was listed later. */
    List<CampaignId> listedOnlyBefore(LocalDate day) {
        var stages = List.of(
                match(Criteria.where("listedOn").lt(day).and("isTest").is(false)),
                group("campaign").count().as("people"));
        return Aggregations.run(mongo, Participation.class, OfCampaign.class, stages).stream()
                .map(OfCampaign::campaign)
                .filter(campaign ->
                        !exists(Participations.real(campaign).and("listedOn").gte(day)))
                .toList();
    }

    private record OfCampaign(@Id CampaignId campaign, int people) {}

    /** Those of the campaigns of which somebody who was invited was deleted while the campaign went on. */
    Set<CampaignId> withDeleted(Collection<CampaignId> campaigns) {
        var ids = campaigns.stream().map(CampaignId::value).toList();
        var deleted = Criteria.where("_id").in(ids).and("invited").gt(0);
        return Set.copyOf(StoredRecords.ids(mongo, Query.query(deleted), DeletedInvitations.class, CampaignId::new));
    }

    /** Whether the campaign lists anybody, mailed or not. */
    boolean hasAny(CampaignId campaign) {
        return exists(Participations.real(campaign));
    }

    private boolean exists(Criteria which) {
        return mongo.exists(Query.query(which), Participation.class);
    }
}
