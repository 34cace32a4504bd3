package org.preventionportal.resources.files;

import java.time.Clock;
import java.time.Instant;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.Resources;
import org.springframework.stereotype.Component;

/** Settles attempts whose lease has expired, because their process may have died at any point. */
@Component
class StaleUploadRecovery {

    private final Uploads uploads;
    private final Resources resources;
    private final ResourceFileStore store;
    private final Clock clock;

    StaleUploadRecovery(Uploads uploads, Resources resources, ResourceFileStore store, Clock clock) {
        this.uploads = uploads;
        this.resources = resources;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Marks the upload as done if the resource has the file; otherwise deletes its content so that it can be sent
     * again.
     */
    ResourceUpload settle(ResourceUpload upload) {
        Instant until = upload.busyUntil();
        if (until == null || !until.isBefore(clock.instant())) {
            return upload;
        }
        FileId file = upload.reading();
        resources
                .find(upload.resource())
                .flatMap(resource -> resource.publication()
                        .versions()
                        .flatMap(version -> version.material().file(file).stream())
                        .findFirst())
                .ifPresentOrElse(stored -> uploads.finish(upload, stored), () -> {
                    if (uploads.release(upload)) {
                        store.remove(file);
                    }
                });
        return uploads.find(upload.id()).orElse(upload);
    }
}
