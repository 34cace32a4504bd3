package org.preventionportal.reporting.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes the files of expired exports. Two nodes may run it at the same time. */
@Component
class BulkExportMaintenance {

    private static final Logger log = LoggerFactory.getLogger(BulkExportMaintenance.class);

    /** How long a used link key is remembered. */
    private static final Duration LINKS_REMEMBERED = Duration.ofDays(1);

    private final BulkExports exports;
    private final BulkFiles files;
    private final BulkLinks links;
    private final Clock clock;
    private final JobFailures failures;

    BulkExportMaintenance(BulkExports exports, BulkFiles files, BulkLinks links, Clock clock, JobFailures failures) {
        this.exports = exports;
        this.files = files;
        this.links = links;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        List<BulkExport> overdue = exports.overdue();
        overdue.forEach(export -> failures.contain("The deletion of export " + export.id(), () -> delete(export)));
        if (!overdue.isEmpty()) {
            log.info("{} exports have expired", overdue.size());
        }
        links.purgeExpiredBefore(clock.instant().minus(LINKS_REMEMBERED));
    }

    private void delete(BulkExport export) {
        files.remove(export.id(), export.attempts());
        exports.expired(export);
    }
}
