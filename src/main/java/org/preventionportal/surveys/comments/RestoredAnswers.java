package org.preventionportal.surveys.comments;

import java.time.Instant;
import java.util.Map;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.retention.Restores;
import org.springframework.stereotype.Component;

/** Deletes again, after a restore, what was deleted since the answers of surveys were backed up. */
@Component
class RestoredAnswers {

    private final Restores restores;
    private final RestoredParticipations participations;
    private final RestoredBallots ballots;
    private final CommentCollector comments;
    private final JobFailures failures;

    RestoredAnswers(
            Restores restores,
            RestoredParticipations participations,
            RestoredBallots ballots,
            CommentCollector comments,
            JobFailures failures) {
        this.restores = restores;
        this.participations = participations;
        this.ballots = ballots;
        this.comments = comments;
        this.failures = failures;
    }

    /** If a part fails, the others are done all the same, and the next call does only that part again. */
    void deleteAgain() {
        restores.onceWithOlderAnswers(Map.of(
                "addresses",
                () -> failures.contain("Erasing addresses after a restore", participations::eraseAgain),
                "lists",
                () -> failures.contain("Deleting lists of campaigns after a restore", ballots::deleteAgain),
                "blankBallots",
                () -> failures.contain("Replacing blank ballots after a restore", ballots::replaceBlank),
                "comments",
                () -> failures.contain("Withholding comments after a restore", comments::withholdAgain)));
    }

    /**
     * Deletes answers that a restore kept without their campaign, which a later one may have brought back.
     *
     * @param time if the last restore was before it, nobody restores that campaign any more
     * @return how many ballots were deleted
     */
    long deleteUnknown(Instant time) {
        return restores.wereOnlyBefore(time) ? ballots.deleteUnknown() : 0;
    }
}
