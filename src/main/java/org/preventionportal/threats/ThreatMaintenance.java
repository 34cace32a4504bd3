package org.preventionportal.threats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops counting entries for the priority of requests once they are out of date, changed or withdrawn, counts those
 * again that a simultaneous save of the request has undone, and records which regions have a threat picture.
 */
@Component
class ThreatMaintenance {

    private static final int MAX_ENTRIES = 100;

    /** Names no request: who reads the log must not learn which requests are based on an entry. */
    private static final String CHECK = "A check of a priority";

    private final ThreatEntries records;
    private final TaskRecords tasks;
    private final ThreatQuarters quarters;
    private final IntelligenceFactors factors;
    private final MongoOperations mongo;
    private final Clock clock;
    private final JobFailures failures;

    ThreatMaintenance(
            ThreatEntries records,
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
        LocalDate today = LondonTime.today(clock);
        failures.contain("The record of the quarter", () -> quarters.record(today));
        failures.contain(
                "Stopping to count entries",
                () -> records.basesThatEnd(today, MAX_ENTRIES)
                        .forEach(entry ->
                                failures.contain("Stopping to count entry " + entry.id(), () -> release(entry))));
        failures.contain(CHECK, () -> records.forEachBasis(today, this::restore));
        failures.contain(CHECK, this::releaseStale); // the last, since entries may have changed meanwhile
    }

    private void restore(ThreatEntry entry) {
        tasks.notBasedOn(entry.id().value(), entry.links().basisOf())
                .forEach(id -> failures.contain(CHECK, () -> restore(entry, id)));
    }

    /** Of several entries that an interrupted link has left, nobody knows which one was linked last. */
    private void restore(ThreatEntry entry, TaskId id) {
        factors.count(entry, id, () -> records.basesOf(id).equals(List.of(entry)));
    }

    /** Reads the entries after the requests: one that was linked before its request was read must be found linked. */
    private void releaseStale() {
        Map<TaskId, ThreatEntryId> bases = new LinkedHashMap<>();
        tasks.forEachWithBasis(task -> TaskThreats.basis(task).ifPresent(entry -> bases.put(task.id(), entry)));
        bases.entrySet().stream().gather(Gatherers.windowFixed(MAX_ENTRIES)).forEach(some -> {
            Map<ThreatEntryId, ThreatEntry> entries =
                    records.find(some.stream().map(Map.Entry::getValue).toList());
            some.forEach(basis -> failures.contain(
                    CHECK,
                    () -> factors.releaseStale(basis.getKey(), basis.getValue(), entries.get(basis.getValue()))));
        });
    }

    private void release(ThreatEntry entry) {
        factors.end(entry, entry.links().basisOf());
        ConcurrencyVersions.trySave(mongo, entry.withoutBases());
    }
}
