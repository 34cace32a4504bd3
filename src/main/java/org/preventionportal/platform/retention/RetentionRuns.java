package org.preventionportal.platform.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Deletes old data unless the clock may be wrong, and logs and stores how much each run has deleted, in numbers only.
 */
@Component
public class RetentionRuns {

    private static final Logger log = LoggerFactory.getLogger(RetentionRuns.class);
    private static final int KEPT_DAYS = 400;

    /** A month of all kinds. */
    private static final int MAX_SHOWN = 31 * RetainedData.values().length;

    private final MongoOperations mongo;
    private final Clock clock;
    private final PurgeGuard guard;

    RetentionRuns(MongoOperations mongo, Clock clock, PurgeGuard guard) {
        this.mongo = mongo;
        this.clock = clock;
        this.guard = guard;
    }

    /**
     * Deletes old data, and records the run.
     *
     * @param removal deletes it, and returns how much
     * @throws IllegalStateException if the clock may be wrong
     */
    public void purge(RetainedData data, Period retention, LongSupplier removal) {
        guard.check();
        record(data, removal.getAsLong(), retention);
    }

    /** @param removal deletes what is from before a time, and returns how much */
    public void purge(RetainedData data, Period retention, ToLongFunction<Instant> removal) {
        Instant first = clock.instant().atZone(ZoneOffset.UTC).minus(retention).toInstant();
        purge(data, retention, () -> removal.applyAsLong(first));
    }

    /** The same for data whose period is not a setting. */
    public void purge(RetainedData data, ToLongFunction<Instant> removal) {
        purge(data, data.period(), removal);
    }

    /** A run that deleted nothing is stored too, to show that it ran. */
    void record(RetainedData data, long removed, Period retention) {
        if (removed > 0) {
            log.info("Deleted {} of {} after {}", removed, data, retention);
        }
        var first = new RetentionRun(idOfToday(data), data, removed, clock.instant(), retention.toString());
        var again = new Update()
                .inc("removedCount", removed)
                .set("ranAt", first.ranAt())
                .set("retention", first.retention());
        Upserts.count(mongo, first.id(), again, first);
        LocalDate firstKept = LondonTime.today(clock).minusDays(KEPT_DAYS);
        Batches.remove(mongo, Criteria.where("_id").lt(firstKept.toString()), RetentionRun.class);
    }

    /** Whether a run has ended today, for a job that looks more often. */
    public boolean hasToday(RetainedData data) {
        return mongo.exists(Query.query(Criteria.where("_id").is(idOfToday(data))), RetentionRun.class);
    }

    private String idOfToday(RetainedData data) {
        return LondonTime.today(clock) + " " + data;
    }

    /** The newest day first. */
    public List<RetentionRun> latest() {
        var latest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(MAX_SHOWN);
        return StoredRecords.find(mongo, latest, RetentionRun.class);
    }
}
