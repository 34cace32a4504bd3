package org.preventionportal.surveys.ballots;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The answers of one respondent. It has no address, no time and no number in a sequence. Ballots are printed before
 * anybody answers, and each respondent is given any of them, so that not even the order in which the database keeps them
 * tells anything.
 *
 * @param key digest of the respondent's link while they can still come back; gone once they have finished or nobody can
 * @param isTest whether somebody only tries the campaign out
 * @param answers by question
 */
@Document("ballots")
@CompoundIndex(name = "campaign", def = "{'campaign': 1, 'state': 1, '_id': 1}")
public record Ballot(
        @Id BallotId id,
        CampaignId campaign,
        State state,
        @Indexed(unique = true, sparse = true) @Nullable String key,
        boolean isTest,
        Map<String, Answer> answers) {

    /** How far it has come. */
    public enum State {
        BLANK,
        TAKEN,
        CAST,
        COUNTED
    }

    static Ballot blank(CampaignId campaign) {
        return new Ballot(BallotId.random(), campaign, State.BLANK, null, false, Map.of());
    }

    static Ballot test(CampaignId campaign, String key) {
        return new Ballot(BallotId.random(), campaign, State.TAKEN, key, true, Map.of());
    }

    public boolean isComplete() {
        return state == State.CAST;
    }
}
