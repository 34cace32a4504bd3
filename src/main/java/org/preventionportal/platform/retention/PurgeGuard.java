package org.preventionportal.platform.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Refuses to delete old data if no day's run was stored for long: the clock may have jumped ahead, and what it makes
 * old would be deleted for good. Every node stores its runs, so one whose clock alone is wrong is refused, too.
 */
@Component
class PurgeGuard {

    private static final Logger log = LoggerFactory.getLogger(PurgeGuard.class);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Period maxPause;
    private final @Nullable LocalDate confirmed;

    /** @param confirmed a day near which an operator says that the clock is right */
    PurgeGuard(
            MongoOperations mongo,
            Clock clock,
            @Value("${portal.retention.max-pause}") Period maxPause,
            @Value("${portal.retention.clock-confirmed}") String confirmed) {
        this.mongo = mongo;
        this.clock = clock;
        this.maxPause = maxPause;
        this.confirmed = confirmed.isBlank() ? null : LocalDate.parse(confirmed.strip());
    }

    /** @throws IllegalStateException so that the job fails, which administrators and monitoring see */
    void check() {
        LocalDate today = LondonTime.today(clock);
        LocalDate earliest = today.minus(maxPause);
        if (!isConfirmed(today) && hasRun(new Criteria()) && !hasRun(between(earliest, today))) {
            log.error(
                    "Old data is not deleted: nothing was deleted since {}. Is it really {}? See JobsFail",
                    earliest,
                    today);
            throw new IllegalStateException("The clock may be wrong");
        }
    }

    private boolean isConfirmed(LocalDate today) {
        return confirmed != null && !today.isBefore(confirmed) && !today.isAfter(confirmed.plus(maxPause));
    }

    /** A clock that was ahead once has stored runs of days to come, which say nothing of now. */
    private static Criteria between(LocalDate first, LocalDate last) {
        return Criteria.where("_id").gte(first.toString()).lt(last.plusDays(1).toString());
    }

    private boolean hasRun(Criteria days) {
        return mongo.exists(Query.query(days), RetentionRun.class);
    }
}
