package org.preventionportal.partners;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.InvitedPeople;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the keys of old invitations, and from Keycloak the invitations whose link expired a month ago. It notes which
 * partners have expired ones.
 */
@Component
class InvitationMaintenance {

    private static final Logger log = LoggerFactory.getLogger(InvitationMaintenance.class);
    private static final Period RETENTION = RetainedData.INVITATIONS.period();

    private final MongoOperations mongo;
    private final InvitedPeople invited;
    private final ExpiredInvitations expired;
    private final RetentionRuns runs;
    private final Clock clock;
    private final JobFailures failures;

    InvitationMaintenance(
            MongoOperations mongo,
            InvitedPeople invited,
            ExpiredInvitations expired,
            RetentionRuns runs,
            Clock clock,
            JobFailures failures) {
        this.mongo = mongo;
        this.invited = invited;
        this.expired = expired;
        this.runs = runs;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            runs.purge(RetainedData.INVITATIONS, RETENTION, () -> removeExpired(clock.instant()));
        } catch (Directory.Unavailable unavailable) {
            log.warn("Not all invitations could be read from Keycloak. The next run deletes the other expired ones");
            failures.report(unavailable);
        }
    }

    private long removeExpired(Instant now) {
        Batches.remove(mongo, Criteria.where("askedAt").lt(now.minus(RETENTION)), Invitation.class);
        var found = invited.deleteExpiredBefore(now.minus(RETENTION), now);
        expired.replace(found.withExpired());
        return found.deleted();
    }
}
