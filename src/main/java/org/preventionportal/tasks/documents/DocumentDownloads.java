package org.preventionportal.tasks.documents;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.files.StoredFileResponse;
import org.preventionportal.tasks.TaskId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds the files of documents that the caller may read, and records who downloads them. */
@Service
class DocumentDownloads {

    static final String ACTION = "downloadTaskDocument";

    /** A file that the caller may download, and the task of its document. */
    record Found(TaskId task, StoredFileResponse download) {}

    private final TaskDocuments documents;
    private final DocumentFileStore store;
    private final ApplicationEventPublisher events;

    DocumentDownloads(TaskDocuments documents, DocumentFileStore store, ApplicationEventPublisher events) {
        this.documents = documents;
        this.store = store;
        this.events = events;
    }

    @TaskReaders
    public Optional<Found> find(DocumentId id, int versionNumber, Caller caller) {
        return documents
                .find(id, caller)
                .flatMap(document -> document.version(versionNumber)
                        .map(DocumentVersion::file)
                        .map(file -> new Found(document.task(), download(file))));
    }

    private StoredFileResponse download(DocumentFile file) {
        return new StoredFileResponse(
                file.name(), file.type(), file.byteCount(), file.sha256(), () -> store.open(file.id(), 0));
    }

    /** The audit trail names the task, so that its access log says who has read its documents. */
    @TaskReaders
    public void record(TaskId task, Caller caller) {
        events.publishEvent(AuditEvent.done(caller, ACTION, task.value()));
    }
}
