package org.preventionportal.platform.mongodb;

import java.util.concurrent.atomic.AtomicBoolean;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database responds, on which readiness depends. Boot's own indicator asks for {@code hello}, which
 * the stand-in of a development run does not know; a ping says as much.
 */
@Component
class DatabaseHealthIndicator extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealthIndicator.class);

    private final MongoOperations mongo;
    private final AtomicBoolean isDown = new AtomicBoolean();

    DatabaseHealthIndicator(MongoOperations mongo) {
        super("The database does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        try {
            mongo.executeCommand("{ ping: 1 }");
        } catch (DataAccessException unavailable) {
            builder.down(); // with the exception, Spring would log it at every check
            if (isDown.compareAndSet(false, true)) {
                log.warn("The database does not answer: {}", SafeTrace.types(unavailable));
            }
            return;
        }
        builder.up();
        if (isDown.compareAndSet(true, false)) {
            log.info("The database answers again");
        }
    }
}
