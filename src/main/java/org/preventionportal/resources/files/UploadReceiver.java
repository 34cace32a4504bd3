package org.preventionportal.resources.files;

import java.io.IOException;
import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.Refusal;
import org.preventionportal.resources.cleaning.RejectedFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The way in for a file, by whichever door it comes: what became of it is in the audit trail. */
@Service
public class UploadReceiver {

    private static final String ACTION = "uploadResourceFile";

    private final UploadProcessor processor;
    private final ApplicationEventPublisher events;

    UploadReceiver(UploadProcessor processor, ApplicationEventPublisher events) {
        this.processor = processor;
        this.events = events;
    }

    /**
     * Takes the file that an upload announced. Sending the same one again is harmless.
     *
     * @param expected how many bytes were announced; negative where nobody has said
     * @throws RejectedFile where it is not to be kept
     * @throws Refusal where the resource is not being written, or the upload was used for another file
     */
    @Officers
    public ResourceUpload take(UploadId id, InputStream body, long expected, Caller caller) throws IOException {
        try {
            ResourceUpload upload = processor.take(id, body, expected, caller);
            events.publishEvent(
                    AuditEvent.done(caller, ACTION, upload.resource().value()));
            return upload;
        } catch (RejectedFile unfit) {
            refused(caller, unfit.problem().name());
            throw unfit;
        } catch (Refusal refusal) {
            refused(caller, refusal.errors().getFirst().code().name());
            throw refusal;
        } catch (IncompleteUpload incompleteUpload) {
            refused(caller, "CUT_OFF");
            throw incompleteUpload;
        }
    }

    private void refused(Caller caller, String code) {
        events.publishEvent(AuditEvent.refused(caller, ACTION, code));
    }
}
