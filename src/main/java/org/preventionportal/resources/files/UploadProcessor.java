package org.preventionportal.resources.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
import org.preventionportal.access.Caller;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.files.UploadStaging;
import org.preventionportal.files.cleaning.CleanFile;
import org.preventionportal.files.cleaning.FileCleaning;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.Resources;
import org.preventionportal.resources.files.ResourceUpload.State;
import org.springframework.stereotype.Component;

/** Processes uploads: a file is staged on disk, cleaned, stored in the database, and only then added to the draft. */
@Component
class UploadProcessor {

    static final long MAX_BYTES = (long) UploadReceiver.MAX_MEGABYTES << 20;

    private final Uploads uploads;
    private final StaleUploadRecovery recovery;
    private final Resources resources;
    private final UploadStaging staging;
    private final FileCleaning cleaning;
    private final ResourceFileStore store;
    private final Clock clock;

    UploadProcessor(
            Uploads uploads,
            StaleUploadRecovery recovery,
            Resources resources,
            UploadStaging staging,
            FileCleaning cleaning,
            ResourceFileStore store,
            Clock clock) {
        this.uploads = uploads;
        this.recovery = recovery;
        this.resources = resources;
        this.staging = staging;
        this.cleaning = cleaning;
        this.store = store;
        this.clock = clock;
    }

    /** Does the work of {@link UploadReceiver#take}, which has checked the caller's role. */
    ResourceUpload process(UploadId id, InputStream body, long expected, Caller caller) throws IOException {
        ResourceUpload upload =
                uploads.find(id, caller).map(recovery::settle).orElseThrow(() -> Refusal.notFound("id", "upload"));
        if (upload.state() != State.DONE) {
            resources.require("resourceId", upload.resource()).publication().requireEditable();
        }
        try (UploadStaging.Folder folder = staging.open(0)) {
            String received = folder.receive(body, expected, MAX_BYTES);
            if (upload.state() == State.DONE) {
                refuseAnother(upload, received);
                return upload;
            }
            ResourceUpload attempt = uploads.begin(upload).orElseThrow(UploadProcessor::alreadySending);
            store(attempt, received, folder, caller);
            return uploads.find(id).orElseThrow();
        } catch (RejectedFile rejected) {
            uploads.refuse(upload, rejected.problem());
            throw rejected;
        }
    }

    private static Refusal alreadySending() {
        return new Refusal(UserError.general(
                ErrorCode.CONFLICT,
                "The file is already being sent. Wait until it has arrived, or create another upload."));
    }

    private static void refuseAnother(ResourceUpload done, String received) {
        if (!received.equals(done.received())) {
            throw Refusal.keyReused();
        }
    }

    /** Leaves unexpected failures to {@link StaleUploadRecovery}, because it is not known what has been stored. */
    private void store(ResourceUpload attempt, String received, UploadStaging.Folder folder, Caller caller)
            throws IOException {
        try {
            CleanFile clean = cleaning.clean(folder.received(), attempt.name(), folder.clean());
            var file = new ResourceFile(attempt.reading(), clean.name(), clean.type(), clean.bytes(), clean.sha256());
            store.put(file.id(), clean.path());
            if (!uploads.received(attempt, received)) {
                throw alreadySending();
            }
            attach(attempt, file, caller);
            uploads.finish(attempt, file);
        } catch (IOException | Refusal refused) {
            store.remove(attempt.reading());
            uploads.reopen(attempt);
            throw refused;
        } catch (RuntimeException failed) {
            uploads.abandon(attempt);
            throw failed;
        }
    }

    /** Somebody may save the draft while the file is on its way. */
    private void attach(ResourceUpload attempt, ResourceFile file, Caller caller) {
        Supplier<Resource> draft = () -> resources.require("resourceId", attempt.resource());
        ConcurrencyVersions.retry(
                () -> resources.trySave(draft.get().attach(file, caller.id(), clock.instant())), draft);
    }
}
