package org.preventionportal.surveys.comments;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Makes the ballots and lists of campaigns fit the campaigns, if a restore took the two from different backups. */
@Component
class RestoredBallots {

    private static final Logger log = LoggerFactory.getLogger(RestoredBallots.class);

    private final CampaignWork campaigns;
    private final Participations participations;
    private final BallotArchive ballots;
    private final MongoOperations mongo;

    RestoredBallots(
            CampaignWork campaigns, Participations participations, BallotArchive ballots, MongoOperations mongo) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.ballots = ballots;
        this.mongo = mongo;
    }

    /** Deletes again the lists of campaigns that were deleted since. */
    void deleteAgain() {
        Set<CampaignId> deleted = deletedCampaigns();
        deleted.forEach(campaign -> {
            participations.deleteAll(campaign);
            ballots.delete(campaign);
        });
        log.info("Deleted again after a restore: what was left of {} campaigns", deleted.size());
    }

    /** Only a planned campaign can be deleted. So one that people have answered is missing for another reason. */
    private Set<CampaignId> deletedCampaigns() {
        Set<CampaignId> listed = new HashSet<>(campaignsOf(Participation.class));
        listed.addAll(campaignsOf(Ballot.class));
        listed.removeAll(campaigns.existing(listed));
        listed.removeIf(campaign -> ballots.taken(campaign) > 0);
        return listed;
    }

    /**
     * Replaces ballots that are blank again. A batch of their campaign may have counted them meanwhile, and the ids of
     * its comments follow from theirs: the next person's comment would get the coding of an earlier one, its place in
     * drafts, or its withholding. The restore has paused these campaigns, so nobody takes a ballot before.
     */
    void replaceBlank() {
        campaigns.findRunningRolling().forEach(campaign -> ballots.replaceBlank(campaign.id()));
    }

    /** @return how many ballots without a campaign were deleted */
    long deleteUnknown() {
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
