package org.preventionportal.surveys.participation.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * Counts whom a campaign asked, for its results, when nobody can answer any more. The numbers are exact: readers are
 * shown them under disclosure control only.
 */
@Repository
public class ResponseRateCounts {

    private final MongoOperations mongo;

    ResponseRateCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * How many people were sent an invitation that reached them, or have opted out of it, those whose participation is
     * deleted by now among them.
     */
    public long invited(CampaignId campaign) {
        DeletedInvitations deleted = deleted(campaign);
        long invited =
                deleted.invited() + invited(campaign, Criteria.where("listedOn").gte(deleted.listedBefore()));
        return deleted(campaign).equals(deleted) ? invited : invited(campaign); // others were deleted meanwhile
    }

    DeletedInvitations deleted(CampaignId campaign) {
        return Optional.ofNullable(mongo.findById(campaign.value(), DeletedInvitations.class))
                .orElseGet(() -> DeletedInvitations.none(campaign));
    }

    /**
     * Counts some of those who are still stored. A recorded bounce holds even for those who began. Earlier releases
     * stored no day of those who had opted out.
     */
    long invited(CampaignId campaign, Criteria listed) {
        var reached = new Criteria()
                .orOperator(
                        Criteria.where("mail").ne(MailState.UNDELIVERABLE),
                        Criteria.where("openedOn")
                                .ne(null)
                                .and("bounceRecordedOn")
                                .is(null));
        var mailed = new Criteria()
                .orOperator(
                        Criteria.where("mailedOn").ne(null),
                        Criteria.where("mail")
                                .is(MailState.OPTED_OUT)
                                .and("contact")
                                .is(null));
        return Batches.count(
                mongo,
                Participations.real(campaign),
                new Criteria().andOperator(listed, mailed, reached),
                Participation.class);
    }

    /**
     * How many responses each person has given to a rolling campaign, finished or not.
     *
     * @param since leaves out responses that were finished before this day; null for none
     */
    public ResponsesPerPerson responsesPerPerson(CampaignId campaign, @Nullable LocalDate since) {
        Criteria opened = Criteria.where("openedOn").ne(null);
        List<Optional<String>> contacts = new ArrayList<>();
        Participations.forEach(
                mongo,
                campaign,
                since == null ? opened : opened.and("finishedOn").not().lt(since),
                response -> contacts.add(Optional.ofNullable(response.contact())));
        return ResponsesPerPerson.of(contacts);
    }
}
