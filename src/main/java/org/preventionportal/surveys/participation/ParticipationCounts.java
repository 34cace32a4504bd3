package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Counts the people of a campaign. The numbers are exact: they are shown only as {@link SurveyProgress} does. */
@Repository
class ParticipationCounts {

    private final MongoOperations mongo;

    ParticipationCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    long all(CampaignId campaign) {
        return count(Participations.real(campaign));
    }

    long finished(CampaignId campaign) {
        return count(Participations.real(campaign).and("finishedOn").ne(null));
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
                .gte(day));
    }

    /** Counts people by the state of their mail. Those who opted out after it was sent, or would be, count as sent. */
    Map<MailState, Integer> byMail(CampaignId campaign) {
        Map<MailState, Criteria> states = new EnumMap<>(MailState.class);
        List.of(MailState.values())
                .forEach(state -> states.put(state, Criteria.where("mail").is(state)));
        states.put(MailState.OPTED_OUT, optedOut().and("mailedOn").is(null));
        states.put(
                MailState.SENT,
                new Criteria()
                        .orOperator(
                                Criteria.where("mail").is(MailState.SENT),
                                optedOut().and("mailedOn").ne(null)));
        return Aggregations.count(mongo, Participation.class, Participations.real(campaign), states);
    }

    private static Criteria optedOut() {
        return Criteria.where("mail").is(MailState.OPTED_OUT);
    }

    private long count(Criteria which) {
        return mongo.count(Query.query(which), Participation.class);
    }
}
