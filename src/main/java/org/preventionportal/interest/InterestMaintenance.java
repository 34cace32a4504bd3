package org.preventionportal.interest;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes expressions of interest when their retention period is over. */
@Component
class InterestMaintenance {

    private final ExpressionsOfInterest records;
    private final RetentionRuns runs;
    private final Clock clock;

    InterestMaintenance(ExpressionsOfInterest records, RetentionRuns runs, Clock clock) {
        this.records = records;
        this.runs = runs;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        runs.purge(
                RetainedData.EXPRESSIONS_OF_INTEREST,
                ExpressionOfInterest.RETENTION,
                () -> records.removeExpired(clock.instant()));
    }
}
