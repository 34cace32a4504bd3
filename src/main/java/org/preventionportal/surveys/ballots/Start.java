package org.preventionportal.surveys.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Remembers that a token belongs to a respondent of an open link who has not finished. Only an answer takes one of the
 * link's ballots, so that nobody can use them up by following the link again and again.
 *
 * @param key hash of the respondent's token, as in {@link Ballot}
 * @param expireAt when MongoDB deletes it: the end of a day, which does not say when somebody has started
 * @param idleFrom when somebody else may take the ballot, if the link is full and no further answer comes: a half hour,
 *     which does not say when somebody has answered; null before the first answer
 */
@Document("surveyStarts")
record Start(
        @Id String key,
        CampaignId campaign,
        Instant expireAt,
        @Nullable Instant idleFrom) {}
