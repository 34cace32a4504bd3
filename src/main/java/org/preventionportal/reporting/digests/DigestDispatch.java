package org.preventionportal.reporting.digests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.tasks.indicators.WorkCounts.Span;
import org.preventionportal.tasks.progress.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends each digest once a period, from 7:00 on the first working day after it. One node sends it. After a crash the
 * next node continues, and the ids of the mails ensure that none is sent twice.
 */
@Component
class DigestDispatch {

    private static final Logger log = LoggerFactory.getLogger(DigestDispatch.class);
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    private final DigestMails mails;
    private final MongoOperations mongo;
    private final Locks locks;
    private final Clock clock;
    private final JobFailures failures;

    DigestDispatch(DigestMails mails, MongoOperations mongo, Locks locks, Clock clock, JobFailures failures) {
        this.mails = mails;
        this.mongo = mongo;
        this.locks = locks;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        ZonedDateTime now = clock.instant().atZone(LondonTime.ZONE);
        if (!now.toLocalTime().isBefore(BEFORE_WORK) && WorkingDays.isWorkingDay(now.toLocalDate())) {
            send(now.toLocalDate());
        }
    }

    void send(LocalDate today) {
        for (Digest digest : Digest.values()) {
            Span days = digest.lastBefore(today);
            String id = DigestRun.id(digest, days);
            if (!isDone(id)) {
                failures.contain(
                        "The digest " + id,
                        () -> locks.runExclusively("digest " + id, () -> send(digest, days, id, today)));
            }
        }
    }

    private void send(Digest digest, Span days, String id, LocalDate today) {
        if (isDone(id)) {
            return;
        }
        try {
            mails.post(digest, days, today);
            mongo.save(new DigestRun(id, clock.instant()));
        } catch (Directory.Unavailable later) {
            log.warn("Digests are postponed, since accounts cannot be looked up");
            failures.report(later);
        }
    }

    private boolean isDone(String id) {
        return mongo.exists(Query.query(Criteria.where("_id").is(id)), DigestRun.class);
    }
}
