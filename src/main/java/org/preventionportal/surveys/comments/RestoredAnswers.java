package org.preventionportal.surveys.comments;

import java.time.Instant;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.retention.Restores;
import org.springframework.stereotype.Component;

/** Deletes again, after a restore, what was deleted since the answers of surveys were backed up. */
@Component
class RestoredAnswers {

    private final Restores restores;
    private final RestoredParticipations participations;
    private final CommentCollector comments;
    private final JobFailures failures;

    RestoredAnswers(
            Restores restores, RestoredParticipations participations, CommentCollector comments, JobFailures failures) {
        this.restores = restores;
        this.participations = participations;
        this.comments = comments;
        this.failures = failures;
    }

    /** If it fails, the next call tries again. */
    void deleteAgain() {
        failures.contain(
                "Deleting again what a restore brought back",
                () -> restores.onceWithOlderAnswers(() -> {
                    participations.deleteAgain();
                    comments.withholdAgain();
                }));
    }

    /**
     * Deletes answers that a restore kept without their campaign, which a later one may have brought back.
     *
     * @param time if the last restore was before it, nobody restores that campaign any more
     * @return how many ballots were deleted
     */
    long deleteUnknown(Instant time) {
        return restores.wereOnlyBefore(time) ? participations.deleteUnknownBallots() : 0;
    }
}
