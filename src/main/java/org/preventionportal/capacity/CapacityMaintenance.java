package org.preventionportal.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes absences of officers when they have been over for three months. */
@Component
class CapacityMaintenance {

    private static final Period RETENTION = RetainedData.ABSENCES.period();

    private final CapacityRecords records;
    private final RetentionRuns runs;
    private final Clock clock;

    CapacityMaintenance(CapacityRecords records, RetentionRuns runs, Clock clock) {
        this.records = records;
        this.runs = runs;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 4, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        LocalDate first = LondonTime.today(clock).minus(RETENTION);
        runs.purge(RetainedData.ABSENCES, RETENTION, () -> records.removeAbsencesBefore(first));
    }
}
