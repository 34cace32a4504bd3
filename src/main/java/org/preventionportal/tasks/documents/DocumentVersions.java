package org.preventionportal.tasks.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.files.UploadStaging;
import org.preventionportal.files.cleaning.FileCleaning;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes a version of a file: it is staged on disk, cleaned, stored, and only then added to the document. Two people who
 * send versions at the same time make two versions.
 */
@Component
class DocumentVersions {

    /** Number of concurrent uploads, so that partners who send slowly cannot use them all. */
    private static final int RESERVED_FOR_STAFF = 10;

    private final DocumentRecords records;
    private final UploadStaging staging;
    private final FileCleaning cleaning;
    private final DocumentFileStore store;
    private final Clock clock;

    DocumentVersions(
            DocumentRecords records,
            UploadStaging staging,
            FileCleaning cleaning,
            DocumentFileStore store,
            Clock clock) {
        this.records = records;
        this.staging = staging;
        this.cleaning = cleaning;
        this.store = store;
        this.clock = clock;
    }

    /** Does the work of {@link DocumentReceiver#take}, which has checked the caller. */
    ReceivedVersion receive(DocumentUpload upload, InputStream body, long expected, boolean isFromStaff)
            throws IOException {
        try (UploadStaging.Folder folder = staging.open(isFromStaff ? 0 : RESERVED_FOR_STAFF)) {
            String received = folder.receive(body, expected, (long) DocumentReceiver.MAX_MEGABYTES << 20);
            Optional<DocumentVersion> earlier =
                    records.find(upload.target()).flatMap(document -> document.sentBy(upload.id()));
            if (earlier.isPresent()) {
                return repeated(upload, earlier.get(), received);
            }
            DocumentFile file = DocumentFile.of(cleaning.clean(folder.received(), upload.name(), folder.clean()));
            store.put(file.id(), folder.clean());
            return attach(upload, received, file, isFromStaff);
        } catch (RejectedFile rejected) {
            records.refuse(upload.id(), new DocumentUpload.Problem(rejected.problem(), rejected.advice()));
            throw rejected;
        }
    }

    /** What a failure leaves in the store, the maintenance removes. */
    private ReceivedVersion attach(DocumentUpload upload, String received, DocumentFile file, boolean isFromStaff) {
        Supplier<TaskDocument> first = upload.document() == null ? () -> create(upload) : null;
        TaskDocument stored;
        try {
            stored = records.change(
                    upload.target(),
                    first,
                    document -> document.sentBy(upload.id()).isPresent()
                            ? document
                            : document.with(upload, received, file, isFromStaff, clock.instant()));
        } catch (Refusal refused) {
            store.remove(file.id());
            throw refused;
        }
        DocumentVersion version = stored.sentBy(upload.id()).orElseThrow();
        if (!file.equals(version.file())) {
            store.remove(file.id()); // the same upload was sent twice at the same time
            return repeated(upload, version, received);
        }
        return answer(upload, version);
    }

    private TaskDocument create(DocumentUpload upload) {
        return TaskDocument.create(upload, records.freePlace(upload.task(), upload.partner()), clock.instant());
    }

    private static ReceivedVersion repeated(DocumentUpload upload, DocumentVersion version, String received) {
        if (!version.received().equals(received)) {
            throw Refusal.keyReused();
        }
        return answer(upload, version);
    }

    private static ReceivedVersion answer(DocumentUpload upload, DocumentVersion version) {
        DocumentFile file = version.file();
        return new ReceivedVersion(
                upload.target().value(),
                version.versionNumber(),
                file == null ? "" : file.name(),
                file == null ? 0 : file.byteCount());
    }
}
