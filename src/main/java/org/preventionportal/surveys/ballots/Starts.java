package org.preventionportal.surveys.ballots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores who has started behind an open link and not finished, and finds who has stopped answering. */
@Repository
class Starts {

    /** Who has not answered by the end of the next day scans the link again. */
    private static final int DAYS_TO_ANSWER = 2;

    /** No campaign takes answers for longer. */
    private static final int DAYS_OF_CAMPAIGN = 2 * 366;

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static final String IDLE_FROM = "idleFrom";
    private static final String EXPIRE_AT = "expireAt";

    private final MongoOperations mongo;
    private final Clock clock;

    Starts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void add(CampaignId campaign, String key) {
        mongo.insert(new Start(key, campaign, startOfDay(DAYS_TO_ANSWER), null));
    }

    private Instant startOfDay(int days) {
        return LondonTime.today(clock)
                .plusDays(days)
                .atStartOfDay(LondonTime.ZONE)
                .toInstant();
    }

    Optional<Start> find(String key) {
        return Optional.ofNullable(mongo.findById(key, Start.class));
    }

    /** Somebody answers now, and keeps a place for another half hour at least. */
    void keepPlace(String key) {
        var kept = Update.update(IDLE_FROM, endOfHalfHour(1)).set(EXPIRE_AT, startOfDay(DAYS_OF_CAMPAIGN));
        mongo.updateFirst(Query.query(byKey(key)), kept, Start.class);
    }

    /** Somebody has got no place after all. Otherwise the place would look free once it is idle. */
    void losePlace(String key) {
        var lost = new Update().unset(IDLE_FROM).set(EXPIRE_AT, startOfDay(DAYS_TO_ANSWER));
        mongo.updateFirst(Query.query(byKey(key)), lost, Start.class);
    }

    boolean hasIdle(CampaignId campaign) {
        return mongo.exists(idle(campaign), Start.class);
    }

    /**
     * Claims the place of somebody who has stopped answering. If the service stops before the place is free, it can be
     * claimed again after this half hour.
     */
    Optional<Start> claimIdle(CampaignId campaign) {
        return Optional.ofNullable(mongo.findAndModify(
                idle(campaign),
                Update.update(IDLE_FROM, endOfHalfHour(0)),
                FindAndModifyOptions.options().returnNew(true),
                Start.class));
    }

    /** Removes a start that was claimed, unless its person has kept a place since, which is always until later. */
    void removeClaimed(Start start) {
        mongo.remove(Query.query(byKey(start.key()).and(IDLE_FROM).is(start.idleFrom())), Start.class);
    }

    void remove(String key) {
        mongo.remove(Query.query(byKey(key)), Start.class);
    }

    /** Of this half hour, or of a later one. */
    private Instant endOfHalfHour(int later) {
        long halfHours = clock.instant().getEpochSecond() / HALF_HOUR.toSeconds();
        return Instant.EPOCH.plus(HALF_HOUR.multipliedBy(halfHours + 1 + later));
    }

    private Query idle(CampaignId campaign) {
        return Query.query(BallotBox.of(campaign).and(IDLE_FROM).lte(clock.instant()));
    }

    private static Criteria byKey(String key) {
        return Criteria.where("_id").is(key);
    }
}
