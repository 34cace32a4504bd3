package org.preventionportal.surveys.ballots;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds the answers of one respondent. It has no address, no time and no sequence number. Blank ballots are prepared
 * before anybody answers, and each respondent gets any of them, so that not even the order in the database reveals
 * anything.
 *
 * @param key hash of the respondent's token while they can come back; removed when they finish or the campaign closes
 * @param isTest whether the ballot only tries out a campaign
 * @param draw a random number that finds a blank ballot to give out; removed when it is taken
 * @param typedIn true if staff typed it in from paper; null otherwise
 * @param answers by question key
 */
@Document("ballots")
public record Ballot(
        @Id BallotId id,
        CampaignId campaign,
        State state,
        @Nullable String key,
        @Nullable Long draw,
        boolean isTest,
        @Nullable Boolean typedIn,
        Map<String, Answer> answers) {

    /** Names the states of a ballot. */
    public enum State {
        BLANK,
        TAKEN,
        CAST,
        COUNTED
    }

    static Ballot blank(CampaignId campaign, long draw) {
        return new Ballot(BallotId.random(), campaign, State.BLANK, null, draw, false, null, Map.of());
    }

    static Ballot test(CampaignId campaign, String key) {
        return new Ballot(BallotId.random(), campaign, State.TAKEN, key, null, true, null, Map.of());
    }

    static Ballot typedIn(BallotId id, CampaignId campaign, Map<String, Answer> answers) {
        return new Ballot(id, campaign, State.CAST, null, null, false, true, answers);
    }

    public boolean isTypedIn() {
        return Boolean.TRUE.equals(typedIn);
    }

    public boolean isComplete() {
        return state == State.CAST || isSettled();
    }

    /** Whether the ballot is part of a batch. Only finished ballots are, until the campaign closes. */
    public boolean isSettled() {
        return state == State.COUNTED;
    }
}
