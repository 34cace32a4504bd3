package org.preventionportal.resources.files;

import java.time.Clock;
import java.time.Instant;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.Resources;
import org.springframework.stereotype.Component;

/** Finds out what became of an attempt that nobody has ended: its process may have died at any line. */
@Component
class StaleUploadRecovery {

    private final Uploads uploads;
    private final Resources resources;
    private final FileStore store;
    private final Clock clock;

    StaleUploadRecovery(Uploads uploads, Resources resources, FileStore store, Clock clock) {
        this.uploads = uploads;
        this.resources = resources;
        this.store = store;
        this.clock = clock;
    }

    /** Done where the resource names the file; else whatever was kept of it goes, and it can be sent anew. */
    ResourceUpload settle(ResourceUpload upload) {
        Instant until = upload.busyUntil();
        if (until == null || !until.isBefore(clock.instant())) {
            return upload;
        }
        FileId file = upload.reading();
        resources
                .find(upload.resource())
                .flatMap(resource -> resource.versions()
                        .flatMap(version -> version.file(file).stream())
                        .findFirst())
                .ifPresentOrElse(kept -> uploads.finish(upload, kept), () -> {
                    if (uploads.release(upload)) {
                        store.remove(file);
                    }
                });
        return uploads.find(upload.id()).orElse(upload);
    }
}
