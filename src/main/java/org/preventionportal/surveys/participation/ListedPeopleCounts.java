package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Counts the people whom a campaign lists. */
@Repository
class ListedPeopleCounts {

    private final MongoOperations mongo;

    ListedPeopleCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    long all(CampaignId campaign) {
        return count(Participations.real(campaign));
    }

    int optedOut(CampaignId campaign) {
        return Math.toIntExact(count(Participations.real(campaign).and("mail").is(MailState.OPTED_OUT)));
    }

    /** How many people may still begin a rolling campaign. */
    long unopened(CampaignId campaign, LocalDate day) {
        return count(Participations.real(campaign)
                .and("openedOn")
                .is(null)
                .and("occasion.closesOn")
                .gte(day)
                .exists(true));
    }

    private long count(Criteria which) {
        return mongo.count(Query.query(which), Participation.class);
    }
}
