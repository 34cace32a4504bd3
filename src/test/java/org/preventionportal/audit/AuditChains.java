package org.preventionportal.audit;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.preventionportal.platform.JobFailures;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the chain of a node of its own, whose heads are in the log only. */
final class AuditChains {

    private AuditChains() {}

    static AuditChain create(MongoOperations mongo, Clock clock) {
        var lines = new ChainHeadLog("", new JobFailures(ObservationRegistry.NOOP));
        return new AuditChain(mongo, new OpenChains(mongo, clock), lines, clock);
    }
}
