package org.preventionportal.surveys.ballots;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.ballots.Ballot.State;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Locks the ballots of a campaign, gives them out to be counted, and archives them. All that it does to many of them
 * can be interrupted and repeated.
 */
@Repository
public class BallotArchive {

    private static final Document SOME = new Document("$not", BallotBox.NONE);

    private final MongoOperations mongo;
    private final BlankBallots blanks;

    BallotArchive(MongoOperations mongo, BlankBallots blanks) {
        this.mongo = mongo;
        this.blanks = blanks;
    }

    /** Removes the keys of all ballots, so that nobody can open one. */
    public void lock(CampaignId campaign) {
        Batches.remove(mongo, BallotBox.of(campaign), Start.class);
        var open = Criteria.where("key").exists(true);
        Batches.update(mongo, BallotBox.of(campaign), open, new Update().unset("key"), Ballot.class);
    }

    /** The number of finished ballots that no batch of a rolling campaign has settled. */
    public long finished(CampaignId campaign) {
        return mongo.count(Query.query(cast(campaign)), Ballot.class);
    }

    /** The number of ballots with answers, finished or not, that no batch has settled. */
    public long unsettled(CampaignId campaign) {
        var unsettled = BallotBox.of(campaign)
                .and("state")
                .in(State.TAKEN, State.CAST)
                .and("isTest")
                .is(false)
                .and("answers")
                .is(SOME);
        return mongo.count(Query.query(unsettled), Ballot.class);
    }

    /** Adds the finished ballots to the batches of a rolling campaign. A repeat adds those finished meanwhile. */
    public void settle(CampaignId campaign) {
        Batches.update(mongo, cast(campaign), Update.update("state", State.COUNTED), Ballot.class);
    }

    /** The number of ballots that were given out. */
    public long taken(CampaignId campaign) {
        return mongo.count(Query.query(given(campaign)), Ballot.class);
    }

    /** Gives the blank ballots other ids. */
    public void replaceBlank(CampaignId campaign) {
        blanks.replace(campaign);
    }

    public void forEach(CampaignId campaign, Consumer<Ballot> action) {
        Batches.forEachStrictly(mongo, () -> given(campaign), Ballot.class, action);
    }

    /** Marks all ballots as counted, so that nothing shows any more which were finished. */
    public void archive(CampaignId campaign) {
        removeUnused(campaign);
        var uncounted = Criteria.where("state").ne(State.COUNTED);
        Batches.update(mongo, BallotBox.of(campaign), uncounted, Update.update("state", State.COUNTED), Ballot.class);
    }

    /**
     * Deletes the words of an answer in the ballots that match. The answer stays, so that a count that is repeated has
     * the same numbers.
     */
    public void deleteWords(CampaignId campaign, String question, Predicate<Id> which) {
        Batches.forEachId(mongo, given(campaign), Ballot.class, id -> {
            if (which.test(new BallotId(id))) {
                deleteWords(id, question);
            }
        });
    }

    private void deleteWords(String ballot, String question) {
        List.of("text", "other").forEach(words -> {
            String field = "answers.%s.%s".formatted(question, words);
            var written = Criteria.where("_id").is(ballot).and(field).ne(null);
            mongo.updateFirst(Query.query(written), Update.update(field, ""), Ballot.class);
        });
    }

    /** @return how many ballots there were */
    public long delete(CampaignId campaign) {
        Batches.remove(mongo, BallotBox.of(campaign), Start.class);
        return Batches.remove(mongo, BallotBox.of(campaign), Ballot.class);
    }

    /** Removes ballots without answers and test ballots. */
    private void removeUnused(CampaignId campaign) {
        var rest = new Criteria()
                .orOperator(
                        Criteria.where("isTest").is(true),
                        Criteria.where("answers").is(BallotBox.NONE));
        Batches.remove(mongo, BallotBox.of(campaign), rest, Ballot.class);
    }

    private static Criteria cast(CampaignId campaign) {
        return BallotBox.of(campaign).and("state").is(State.CAST).and("isTest").is(false);
    }

    private static Criteria given(CampaignId campaign) {
        return BallotBox.of(campaign).and("state").ne(State.BLANK).and("isTest").is(false);
    }
}
