package org.preventionportal.resources.files;

import java.io.IOException;
import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.platform.Refusal;
import org.preventionportal.resources.cleaning.UnfitFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The way in for a file, by whichever door it comes: what became of it is in the audit trail. */
@Service
public class FileIntake {

    private static final String ACT = "uploadResourceFile";

    private final ResourceUploading uploading;
    private final ApplicationEventPublisher events;

    FileIntake(ResourceUploading uploading, ApplicationEventPublisher events) {
        this.uploading = uploading;
        this.events = events;
    }

    /**
     * Takes the file that an upload announced. Sending the same one again is harmless.
     *
     * @param expected how many bytes were announced; negative where nobody has said
     * @throws UnfitFile where it is not to be kept
     * @throws Refusal where the resource is not being written, or the upload was used for another file
     */
    @Officers
    public ResourceUpload take(UploadId id, InputStream body, long expected, Caller caller) throws IOException {
        try {
            ResourceUpload upload = uploading.take(id, body, expected, caller);
            events.publishEvent(AuditedAct.done(caller, ACT, upload.resource().value()));
            return upload;
        } catch (UnfitFile unfit) {
            refused(caller, unfit.problem().name());
            throw unfit;
        } catch (Refusal refusal) {
            refused(caller, refusal.errors().getFirst().code().name());
            throw refusal;
        } catch (CutOff cutOff) {
            refused(caller, "CUT_OFF");
            throw cutOff;
        }
    }

    private void refused(Caller caller, String code) {
        events.publishEvent(AuditedAct.refused(caller, ACT, code));
    }
}
