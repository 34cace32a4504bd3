package org.preventionportal.surveys.comments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.surveys.ballots.BallotArchive;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes answers after the same retention period as addresses. Results stay, and comments that may be quoted. After a
 * restore, it deletes again what was deleted before.
 */
@Component
class AnswerMaintenance {

    private final RestoredAnswers restored;
    private final CampaignWork campaigns;
    private final BallotArchive ballots;
    private final SurveyComments comments;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period retention;

    AnswerMaintenance(
            RestoredAnswers restored,
            CampaignWork campaigns,
            BallotArchive ballots,
            SurveyComments comments,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention) {
        this.restored = restored;
        this.campaigns = campaigns;
        this.ballots = ballots;
        this.comments = comments;
        this.runs = runs;
        this.clock = clock;
        this.retention = retention;
    }

    /** Looks often, so that what failed after a restore is soon tried again. Answers are deleted once a day. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        restored.deleteAgain();
        if (!runs.hasToday(RetainedData.SURVEY_ANSWERS)) {
            runs.purge(RetainedData.SURVEY_ANSWERS, retention, this::deleteOld);
        }
    }

    private long deleteOld() {
        var purged = new LongAdder();
        LocalDate cutoff = LondonTime.today(clock).minus(retention);
        campaigns.forEachCountedAndOpenedBefore(
                cutoff, campaign -> purged.add(ballots.delete(campaign) + comments.deleteUnquotable(campaign)));
        purged.add(restored.deleteUnknown(cutoff.atStartOfDay(LondonTime.ZONE).toInstant()));
        return purged.sum();
    }
}
