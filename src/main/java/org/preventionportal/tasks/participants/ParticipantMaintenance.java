package org.preventionportal.tasks.participants;

import java.time.Clock;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes participants when the retention period is over that was set when they were recorded, or the present one if
 * that is shorter: the privacy notice said the earlier one then.
 */
@Component
class ParticipantMaintenance {

    private final ParticipantRecords records;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period kept;

    ParticipantMaintenance(
            ParticipantRecords records,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.participants}") Period kept) {
        this.records = records;
        this.runs = runs;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        runs.purge(RetainedData.PARTICIPANTS, kept, () -> records.removeExpired(clock.instant(), kept));
    }
}
