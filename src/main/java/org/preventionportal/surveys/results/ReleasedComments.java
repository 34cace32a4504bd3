package org.preventionportal.surveys.results;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.Question;

/** Stores the comments that come out with the results of a campaign. */
public interface ReleasedComments {

    /**
     * Stores the comments in random order.
     *
     * @param authors what may be said about who answered a question; empty if their words may not be shown at all
     */
    void store(
            SurveyCampaign campaign,
            BiFunction<Ballot, Question, Optional<Attribution>> authors,
            Predicate<Ballot> which,
            Predicate<String> questions);
}
