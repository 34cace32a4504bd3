package org.preventionportal.resources.files;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.resources.Resources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Creates uploads and receives their files, from the API and from the portal. Each file is recorded in the audit trail.
 */
@Service
@Validated
public class UploadReceiver {

    public static final int MAX_MEGABYTES = 200;

    static final String ACTION = "uploadResourceFile";

    private final Uploads uploads;
    private final Resources resources;
    private final UploadProcessor processor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UploadReceiver(
            Uploads uploads,
            Resources resources,
            UploadProcessor processor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.uploads = uploads;
        this.resources = resources;
        this.processor = processor;
        this.events = events;
        this.clock = clock;
    }

    @Officers
    public ResourceUpload create(@Valid CreateResourceUploadInput input, Caller caller) {
        resources.require("resourceId", input.resourceId());
        return uploads.insert(input.toUpload(caller, clock.instant()));
    }

    @Officers
    public Optional<ResourceUpload> find(UploadId id, Caller caller) {
        return uploads.find(id, caller);
    }

    /**
     * Receives the file of an upload. Sending the same file again has no further effect.
     *
     * @param expected the announced number of bytes; negative if unknown
     * @throws RejectedFile if the file is not accepted
     * @throws Refusal if the draft cannot be changed, or the upload was used for another file
     */
    @Officers
    public ResourceUpload take(UploadId id, InputStream body, long expected, Caller caller) throws IOException {
        try {
            ResourceUpload upload = processor.process(id, body, expected, caller);
            events.publishEvent(
                    AuditEvent.done(caller, ACTION, upload.resource().value()));
            return upload;
        } catch (IOException | RuntimeException ended) {
            AuditEvent.refusedBy(ended, caller, ACTION).ifPresent(events::publishEvent);
            throw ended;
        }
    }
}
