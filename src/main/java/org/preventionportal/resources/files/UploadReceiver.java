package org.preventionportal.resources.files;

import java.io.IOException;
import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.resources.cleaning.RejectedFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Receives files from the API and from the portal, and records the result in the audit trail. */
@Service
public class UploadReceiver {

    static final String ACTION = "uploadResourceFile";

    private final UploadProcessor processor;
    private final ApplicationEventPublisher events;

    UploadReceiver(UploadProcessor processor, ApplicationEventPublisher events) {
        this.processor = processor;
        this.events = events;
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
            ResourceUpload upload = processor.take(id, body, expected, caller);
            events.publishEvent(
                    AuditEvent.done(caller, ACTION, upload.resource().value()));
            return upload;
        } catch (RejectedFile rejected) {
            refused(caller, rejected.problem().name());
            throw rejected;
        } catch (Refusal refusal) {
            refused(caller, refusal.errors().getFirst().code().name());
            throw refusal;
        } catch (IncompleteUpload incompleteUpload) {
            refused(caller, "INCOMPLETE");
            throw incompleteUpload;
        }
    }

    private void refused(Caller caller, String code) {
        events.publishEvent(AuditEvent.refused(caller, ACTION, code));
    }
}
