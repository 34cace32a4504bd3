package org.preventionportal.resources.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.preventionportal.files.UploadStaging;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.resources.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what failed uploads, changes and deleted drafts have left behind. Two nodes may run it at the same time
 * without harm.
 */
@Component
class FileMaintenance {

    private static final Logger log = LoggerFactory.getLogger(FileMaintenance.class);
    private static final Duration MIN_FILE_AGE = Duration.ofHours(1);
    private static final Duration UPLOAD_RETENTION = Duration.ofDays(7);

    private final Uploads uploads;
    private final StaleUploadRecovery recovery;
    private final Resources resources;
    private final ResourceFileStore store;
    private final UploadStaging staging;
    private final Clock clock;
    private final JobFailures failures;

    FileMaintenance(
            Uploads uploads,
            StaleUploadRecovery recovery,
            Resources resources,
            ResourceFileStore store,
            UploadStaging staging,
            Clock clock,
            JobFailures failures) {
        this.uploads = uploads;
        this.recovery = recovery;
        this.resources = resources;
        this.store = store;
        this.staging = staging;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void run() {
        failures.contain("Deleting abandoned uploads", this::removeAbandoned);
        failures.contain(
                "Settling uploads",
                () -> uploads.expired()
                        .forEach(upload ->
                                failures.contain("An upload for " + upload.resource(), () -> recovery.settle(upload))));
        failures.contain("Deleting files that no resource refers to", this::removeUnreferenced);
        uploads.removeCreatedBefore(clock.instant().minus(UPLOAD_RETENTION));
    }

    private void removeAbandoned() {
        try {
            staging.removeAbandoned();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void removeUnreferenced() {
        int removed = store.removeUnreferenced(clock.instant().minus(MIN_FILE_AGE), resources::referenced);
        if (removed > 0) {
            log.info("Removed {} files that no resource refers to", removed);
        }
    }
}
