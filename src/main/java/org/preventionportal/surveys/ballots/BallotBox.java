package org.preventionportal.surveys.ballots;

import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.preventionportal.access.PersonId;
import org.preventionportal.surveys.ballots.Ballot.State;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores the ballots. A key opens its ballot until the ballot is cast; after that nothing does. */
@Repository
public class BallotBox {

    /** No answers. */
    static final Document NONE = new Document("$eq", new Document());

    private final MongoOperations mongo;
    private final BlankBallots blanks;
    private final Starts starts;

    BallotBox(MongoOperations mongo, BlankBallots blanks, Starts starts) {
        this.mongo = mongo;
        this.blanks = blanks;
        this.starts = starts;
    }

    /** Prepares blank ballots until there are {@code enough}, taken ones included. */
    public void prepare(CampaignId campaign, long enough) {
        blanks.add(
                campaign,
                enough - mongo.count(Query.query(of(campaign).and("isTest").is(false)), Ballot.class));
    }

    /**
     * Prepares blank ballots until there are {@code enough} blank ones, in hundreds: ballots that were prepared on the
     * same day lie beside each other in the database, and must not be those of the few who were asked on that day.
     */
    public void prepareSpare(CampaignId campaign, long enough) {
        long blank = blanks.count(campaign);
        if (blank < enough) {
            blanks.addSpare(campaign, enough - blank);
        }
    }

    public Optional<Ballot> find(String key) {
        return Optional.ofNullable(mongo.findOne(Query.query(byKey(key)), Ballot.class));
    }

    /** Whether somebody else can answer. */
    public boolean hasPlace(CampaignId campaign) {
        return blanks.exist(campaign) || starts.hasIdle(campaign);
    }

    /** Lets a key take a ballot later, with its first answer. */
    public void start(CampaignId campaign, String key) {
        starts.add(campaign, key);
    }

    /** The campaign in which a key has started and may take a ballot. */
    public Optional<CampaignId> findStart(String key) {
        return starts.find(key).map(Start::campaign);
    }

    /** Keeps the place behind an open link of somebody who answers now. Must be called before the answer is written. */
    public void keep(String key) {
        starts.keepPlace(key);
    }

    /**
     * Gives a ballot to somebody behind an open link, before their first answer is written. The place is kept before it
     * is taken: if the service stops in between, it becomes free like that of somebody who has stopped answering. Of
     * two first answers sent at once, one may get the place while the other finds none, and loses the mark of both. So
     * {@link #confirmPlace} has to follow.
     *
     * @return whether the key opens a ballot now; false if no place is left
     */
    public boolean takeWithFirstAnswer(CampaignId campaign, String key) {
        starts.keepPlace(key);
        if (take(campaign, key) || find(key).isPresent()) {
            return true;
        }
        starts.losePlace(key);
        return find(key).isPresent(); // by the other answer
    }

    /**
     * Keeps the place of a first answer again if its mark is lost, or nobody could ever free it.
     *
     * @return false if the key was finished meanwhile, so that it must not take a second ballot
     */
    public boolean confirmPlace(String key) {
        Optional<Start> start = starts.find(key);
        start.filter(lost -> lost.idleFrom() == null).ifPresent(_ -> starts.keepPlace(key));
        return start.isPresent();
    }

    /**
     * Frees the place of somebody who has stopped answering: a script could otherwise hold all places for good. The
     * start says which ballot to make blank, so it is removed last.
     */
    private boolean releaseIdle(CampaignId campaign) {
        Optional<Start> idle = starts.claimIdle(campaign);
        while (idle.isPresent()) {
            boolean isFree = makeBlank(idle.get().key());
            starts.removeClaimed(idle.get());
            if (isFree) {
                return true;
            }
            idle = starts.claimIdle(campaign);
        }
        return false;
    }

    private boolean makeBlank(String key) {
        var taken = byKey(key).and("state").is(State.TAKEN);
        var blank = BlankBallots.again().set("answers", Map.of());
        return mongo.updateFirst(Query.query(taken), blank, Ballot.class).getModifiedCount() == 1;
    }

    /**
     * Gives any blank ballot to a key, or that of somebody who has stopped answering behind an open link.
     *
     * @return whether the key opens a ballot now; false if no place is left
     */
    public boolean take(CampaignId campaign, String key) {
        try {
            return blanks.take(campaign, key) || (releaseIdle(campaign) && blanks.take(campaign, key));
        } catch (DuplicateKeyException takenMeanwhile) {
            return true;
        }
    }

    public void takeTest(CampaignId campaign, String key) {
        try {
            mongo.insert(Ballot.test(campaign, key));
        } catch (DuplicateKeyException takenMeanwhile) {
            return;
        }
    }

    /**
     * Casts a ballot for somebody who has answered on paper, in one of the places of an open link. It holds the place
     * first, by the id of the new ballot, so that the last place goes to one form only. A repeat with the same key
     * casts nothing more, and goes on with the place that an interrupted call holds.
     *
     * @return the ballot of the key, which may be that of another form or campaign; empty if no place is left
     */
    public Optional<Ballot> typeIn(
            CampaignId campaign, PersonId typist, String idempotencyKey, Map<String, Answer> answers) {
        var id = BallotId.ofKey(typist, idempotencyKey);
        Ballot known = mongo.findById(id.value(), Ballot.class);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Ballot> held = find(id.value());
        if (held.filter(place -> !place.campaign().equals(campaign)).isPresent()) {
            return held;
        }
        boolean isHeld = held.isPresent();
        if (!isHeld && !take(campaign, id.value())) {
            return Optional.empty();
        }
        var typedIn = Ballot.typedIn(id, campaign, answers);
        try {
            mongo.insert(typedIn);
        } catch (DuplicateKeyException typedInMeanwhile) {
            if (!isHeld) {
                release(id.value());
            }
            return typeIn(campaign, typist, idempotencyKey, answers);
        }
        removePlace(campaign, id);
        return Optional.of(typedIn);
    }

    /** The same form, sent twice at once, may have released the place that this call uses. */
    private void removePlace(CampaignId campaign, BallotId typedIn) {
        if (mongo.findAndRemove(Query.query(byKey(typedIn.value())), Ballot.class) == null) {
            blanks.removeOne(campaign);
        }
    }

    /** Makes a ballot without answers blank again. Not one of a test: the next answers in it would not count. */
    public void release(String key) {
        var empty = Query.query(byKey(key).and("answers").is(NONE).and("isTest").is(false));
        mongo.updateFirst(empty, BlankBallots.again(), Ballot.class);
    }

    /**
     * Writes answers by question key; an empty answer deletes the saved one.
     *
     * @return whether the key still opened a ballot
     */
    public boolean write(String key, Map<String, Answer> answers) {
        var update = new Update();
        answers.forEach((question, answer) -> {
            String field = "answers." + question;
            if (answer.isEmpty()) {
                update.unset(field);
            } else {
                update.set(field, answer);
            }
        });
        return mongo.updateFirst(Query.query(byKey(key)), update, Ballot.class).getMatchedCount() == 1;
    }

    /** @return whether this call cast the ballot: of many at the same time exactly one does */
    public boolean cast(String key) {
        starts.remove(key); // or the key could take another one
        var update = Update.update("state", State.CAST).unset("key");
        return mongo.updateFirst(Query.query(byKey(key)), update, Ballot.class).getMatchedCount() == 1;
    }

    static Criteria of(CampaignId campaign) {
        return Criteria.where("campaign").is(campaign.value());
    }

    private static Criteria byKey(String key) {
        return Criteria.where("key").is(key);
    }
}
