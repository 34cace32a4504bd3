package org.preventionportal.partners;

import java.time.Clock;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes entries of contact logs when their retention period is over. */
@Component
class ContactMaintenance {

    private final MongoOperations mongo;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period retention;

    ContactMaintenance(
            MongoOperations mongo,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.contacts}") Period retention) {
        this.mongo = mongo;
        this.runs = runs;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        var old = Criteria.where("date").lt(LondonTime.today(clock).minus(retention));
        runs.purge(RetainedData.CONTACTS, retention, () -> Batches.remove(mongo, old, Contact.class));
    }
}
