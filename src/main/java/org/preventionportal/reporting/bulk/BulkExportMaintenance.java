package org.preventionportal.reporting.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    BulkExportMaintenance(BulkExports exports, BulkFiles files, BulkLinks links, Clock clock) {
        this.exports = exports;
        this.files = files;
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        List<BulkExport> overdue = exports.overdue();
        for (BulkExport export : overdue) {
            files.remove(export.id(), export.attempts());
            exports.expired(export);
        }
        if (!overdue.isEmpty()) {
            log.info("Purged the files of {} exports", overdue.size());
        }
        links.purgeExpiredBefore(clock.instant().minus(LINKS_REMEMBERED));
    }
}
