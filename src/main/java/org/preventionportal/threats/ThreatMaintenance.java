package org.preventionportal.threats;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops counting entries for the priority of requests once they are out of date, changed or withdrawn, and records
 * which regions have a threat picture.
 */
@Component
class ThreatMaintenance {

    private static final int MAX_ENTRIES = 100;
    private static final int MAX_REQUESTS = 500;

    /** Names no request: who reads the log must not learn which requests are based on an entry. */
    private static final String CHECK = "A check of a priority";

    private final ThreatRecords records;
    private final TaskRecords tasks;
    private final ThreatQuarters quarters;
    private final IntelligenceFactors factors;
    private final MongoOperations mongo;
    private final Clock clock;
    private final JobFailures failures;

    ThreatMaintenance(
            ThreatRecords records,
            TaskRecords tasks,
            ThreatQuarters quarters,
            IntelligenceFactors factors,
            MongoOperations mongo,
            Clock clock,
            JobFailures failures) {
        this.records = records;
        this.tasks = tasks;
        this.quarters = quarters;
        this.factors = factors;
        this.mongo = mongo;
        this.clock = clock;
        this.failures = failures;
    }

    /** Also what a change of an entry could not finish. */
    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        quarters.record(LondonTime.today(clock));
        records.basesThatEnd(LondonTime.today(clock), MAX_ENTRIES)
                .forEach(entry -> failures.contain("Stopping to count entry " + entry.id(), () -> release(entry)));
        List<Task> based = tasks.withIntelligenceBasis(MAX_REQUESTS);
        Map<ThreatEntryId, ThreatEntry> entries = records.find(
                based.stream().flatMap(task -> TaskThreats.basis(task).stream()).toList());
        based.forEach(task -> failures.contain(CHECK, () -> factors.releaseStale(task, entries)));
    }

    private void release(ThreatEntry entry) {
        factors.release(entry, entry.links().basisOf());
        ConcurrencyVersions.trySave(mongo, entry.withoutBases());
    }
}
