package org.preventionportal.surveys.comments;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.tasks.participants.OptOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Deletes again who was asked by surveys, if a restore took that from an older backup than everything else: addresses
 * that were erased or have opted out since, and the lists of campaigns that were deleted since.
 */
@Component
class RestoredParticipations {

    private static final Logger log = LoggerFactory.getLogger(RestoredParticipations.class);

    private final PersonalRecords participationData;
    private final OptOuts optOuts;
    private final CampaignWork campaigns;
    private final Participations participations;
    private final BallotArchive ballots;
    private final MongoOperations mongo;

    RestoredParticipations(
            PersonalRecords participationData,
            OptOuts optOuts,
            CampaignWork campaigns,
            Participations participations,
            BallotArchive ballots,
            MongoOperations mongo) {
        this.participationData = participationData;
        this.optOuts = optOuts;
        this.campaigns = campaigns;
        this.participations = participations;
        this.ballots = ballots;
        this.mongo = mongo;
    }

    private record Listed(String email) {}

    void deleteAgain() {
        long addresses =
                Batches.forEachIds(mongo, Criteria.where("email").gt(""), Participation.class, this::eraseOptedOut);
        participations.eraseOptedOut();
        Set<CampaignId> deleted = deletedCampaigns();
        deleted.forEach(campaign -> {
            participations.deleteAll(campaign);
            ballots.delete(campaign);
        });
        log.info(
                "Deleted again after a restore: {} addresses in surveys, and what was left of {} campaigns",
                addresses,
                deleted.size());
    }

    /**
     * Every erasure of an address opts it out, too, and nothing shows which of the two it was. So everybody who has
     * opted out is erased: an opt-out alone leaves a hash, and in other campaigns an address that mail does not reach.
     */
    private long eraseOptedOut(Collection<String> ids) {
        Query some = Query.query(Criteria.where("_id").in(ids));
        some.fields().include("email").exclude("_id");
        List<String> addresses = StoredRecords.project(mongo, some, Participation.class, Listed.class).stream()
                .map(Listed::email)
                .toList();
        Set<String> optedOut = optOuts.among(addresses);
        optedOut.forEach(address -> participationData.erase(DataSubject.of(address)));
        return optedOut.size();
    }

    /** Only a planned campaign can be deleted. So one that people have answered is missing for another reason. */
    private Set<CampaignId> deletedCampaigns() {
        Set<CampaignId> listed = new HashSet<>(campaignsOf(Participation.class));
        listed.addAll(campaignsOf(Ballot.class));
        listed.removeAll(campaigns.existing(listed));
        listed.removeIf(campaign -> ballots.taken(campaign) > 0);
        return listed;
    }

    /** @return how many ballots without a campaign were deleted */
    long deleteUnknownBallots() {
        Set<CampaignId> unknown = campaignsOf(Ballot.class);
        unknown.removeAll(campaigns.existing(unknown));
        return unknown.stream().mapToLong(ballots::delete).sum();
    }

    private Set<CampaignId> campaignsOf(Class<?> answers) {
        Query any = Query.query(Criteria.where("campaign").gt(""));
        return mongo.findDistinct(any, "campaign", answers, String.class).stream()
                .map(CampaignId::new)
                .collect(Collectors.toSet());
    }
}
