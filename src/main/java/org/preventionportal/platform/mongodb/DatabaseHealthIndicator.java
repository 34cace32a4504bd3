package org.preventionportal.platform.mongodb;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database responds, on which readiness depends. Boot's own indicator asks for {@code hello}, which
 * the stand-in of a development run does not know; a ping says as much.
 */
@Component
class DatabaseHealthIndicator extends AbstractHealthIndicator {

    private final MongoOperations mongo;

    DatabaseHealthIndicator(MongoOperations mongo) {
        super("The database does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        mongo.executeCommand("{ ping: 1 }");
        builder.up();
    }
}
