package org.preventionportal.tasks.messages;

import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes messages and notes when their retention period is over, and then the read marks of that time. */
@Component
class MessageMaintenance {

    private final MongoOperations mongo;
    private final RetentionRuns runs;
    private final Period retention;

    MessageMaintenance(
            MongoOperations mongo, RetentionRuns runs, @Value("${portal.retention.messages}") Period retention) {
        this.mongo = mongo;
        this.runs = runs;
        this.retention = retention;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        runs.purge(RetainedData.MESSAGES, retention, first -> {
            long removed = Batches.remove(mongo, Criteria.where("createdAt").lt(first), TaskMessage.class);
            Batches.remove(
                    mongo,
                    Criteria.where("upTo").lt(first),
                    ReadMark.class); // after the messages, which would otherwise seem unread
            return removed;
        });
    }
}
