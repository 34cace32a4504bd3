package org.preventionportal.surveys.comments;

import org.preventionportal.platform.retention.Restores;
import org.springframework.stereotype.Component;

/** Deletes again, after a restore, what was deleted since the answers of surveys were backed up. */
@Component
class RestoredAnswers {

    private final Restores restores;
    private final RestoredParticipations participations;
    private final CommentCollector comments;

    RestoredAnswers(Restores restores, RestoredParticipations participations, CommentCollector comments) {
        this.restores = restores;
        this.participations = participations;
        this.comments = comments;
    }

    void deleteAgain() {
        restores.onceWithOlderAnswers(() -> {
            participations.deleteAgain();
            comments.withholdAgain();
        });
    }
}
