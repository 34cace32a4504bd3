package org.preventionportal.surveys.ballots;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.ballots.Ballot.State;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Stores the ballots that nobody has taken, and gives any of them to a respondent. What that costs does not grow with
 * the campaign: blank ballots are found by their draw.
 */
@Repository
class BlankBallots {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BATCH_SIZE = 1000;
    private static final long SPARE = 100;

    /** The first after a random draw would be taken in the order of the draws, which an earlier backup still has. */
    private static final int CHOICE = 100;

    private static final String STATE = "state";
    private static final String DRAW = "draw";

    private final MongoOperations mongo;

    BlankBallots(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Adds so many or a few more, in hundreds, as {@link BallotBox#prepareSpare} explains. */
    void addSpare(CampaignId campaign, long ballots) {
        add(campaign, Math.ceilDiv(ballots, SPARE) * SPARE);
    }

    void add(CampaignId campaign, long ballots) {
        long missing = ballots;
        while (missing > 0) {
            int now = Math.toIntExact(Math.min(missing, BATCH_SIZE));
            mongo.insertAll(Stream.generate(() -> Ballot.blank(campaign, RANDOM.nextLong()))
                    .limit(now)
                    .toList());
            missing -= now;
        }
    }

    long count(CampaignId campaign) {
        return mongo.count(Query.query(counted(campaign)), Ballot.class);
    }

    boolean exist(CampaignId campaign) {
        return mongo.exists(Query.query(counted(campaign)), Ballot.class);
    }

    void removeOne(CampaignId campaign) {
        mongo.findAndRemove(Query.query(counted(campaign)), Ballot.class);
    }

    /** Removes all that are blank now, after adding as many: if it breaks off, there are too many rather than none. */
    void replace(CampaignId campaign) {
        List<String> old = new ArrayList<>();
        Batches.forEachId(mongo, counted(campaign), Ballot.class, old::add);
        addSpare(campaign, old.size());
        old.stream()
                .gather(Gatherers.windowFixed(BATCH_SIZE))
                .map(some -> Query.query(of(campaign).and("_id").in(some)))
                .forEach(some -> mongo.remove(some, Ballot.class));
    }

    /**
     * Gives any blank ballot to a key.
     *
     * @return false if there is none
     * @throws org.springframework.dao.DuplicateKeyException if the key has a ballot
     */
    boolean take(CampaignId campaign, String key) {
        List<BallotId> choice = choice(campaign);
        while (!choice.isEmpty()) {
            if (take(campaign, key, choice.get(RANDOM.nextInt(choice.size())))) {
                return true;
            }
            choice = choice(campaign); // somebody else has taken it meanwhile
        }
        return false;
    }

    /** Those that follow a random draw. After the highest draw comes the lowest. */
    private List<BallotId> choice(CampaignId campaign) {
        long draw = RANDOM.nextLong();
        List<BallotId> higher = ids(of(campaign).and(DRAW).gte(draw).exists(true), CHOICE);
        if (higher.size() == CHOICE) {
            return higher;
        }
        List<BallotId> lower = ids(of(campaign).and(DRAW).lt(draw).exists(true), CHOICE - higher.size());
        return Stream.concat(higher.stream(), lower.stream()).toList();
    }

    private List<BallotId> ids(Criteria blank, int most) {
        return StoredRecords.ids(
                mongo, Query.query(blank).with(Sort.by(DRAW)).limit(most), Ballot.class, BallotId::new);
    }

    private boolean take(CampaignId campaign, String key, BallotId ballot) {
        var still = of(campaign).and("_id").is(ballot.value());
        var taken = Update.update(STATE, State.TAKEN).set("key", key).unset(DRAW);
        return mongo.updateFirst(Query.query(still), taken, Ballot.class).getModifiedCount() == 1;
    }

    /** Makes a ballot blank again, with another draw. Its answers have to be empty. */
    static Update again() {
        return Update.update(STATE, State.BLANK).unset("key").set(DRAW, RANDOM.nextLong());
    }

    /** No blank ballot is a test. The condition is for the index by which ballots are counted. */
    private static Criteria counted(CampaignId campaign) {
        return of(campaign).and("isTest").is(false);
    }

    private static Criteria of(CampaignId campaign) {
        return BallotBox.of(campaign).and(STATE).is(State.BLANK);
    }
}
