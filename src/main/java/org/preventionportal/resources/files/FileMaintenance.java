package org.preventionportal.resources.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Collects what uploads that died, edits and discarded drafts have left behind. Harmless when two nodes do it at once. */
@Component
public class FileMaintenance {

    private static final Logger log = LoggerFactory.getLogger(FileMaintenance.class);
    private static final Duration SURELY_SETTLED = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Uploads uploads;
    private final StaleUploadRecovery recovery;
    private final Resources resources;
    private final FileStore store;
    private final UploadStaging staging;
    private final Clock clock;

    FileMaintenance(
            Uploads uploads,
            StaleUploadRecovery recovery,
            Resources resources,
            FileStore store,
            UploadStaging staging,
            Clock clock) {
        this.uploads = uploads;
        this.recovery = recovery;
        this.resources = resources;
        this.store = store;
        this.staging = staging;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void run() throws IOException {
        staging.removeAbandoned();
        uploads.overdue().forEach(recovery::settle);
        store.forEachStartedBefore(clock.instant().minus(SURELY_SETTLED), this::removeUnheld);
        uploads.removeCreatedBefore(clock.instant().minus(REMEMBERED));
    }

    private void removeUnheld(List<FileId> files) {
        Set<FileId> held = resources.referenced(files);
        List<FileId> orphans =
                files.stream().filter(file -> !held.contains(file)).toList();
        orphans.forEach(store::remove);
        if (!orphans.isEmpty()) {
            log.info("Removed {} files that no resource holds", orphans.size());
        }
    }
}
