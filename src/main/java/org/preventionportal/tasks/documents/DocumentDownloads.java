package org.preventionportal.tasks.documents;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.TaskReaders;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.files.FileDownload;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds the files of documents that the caller may read, and records who downloads them. */
@Service
class DocumentDownloads {

    static final String ACTION = "downloadTaskDocument";

    private final TaskDocuments documents;
    private final DocumentFileStore store;
    private final ApplicationEventPublisher events;

    DocumentDownloads(TaskDocuments documents, DocumentFileStore store, ApplicationEventPublisher events) {
        this.documents = documents;
        this.store = store;
        this.events = events;
    }

    @TaskReaders
    public Optional<FileDownload> find(DocumentId id, String versionNumber, Caller caller) {
        return documents
                .find(id, caller)
                .flatMap(document -> document.versions().stream()
                        .filter(version ->
                                String.valueOf(version.versionNumber()).equals(versionNumber))
                        .findFirst())
                .map(DocumentVersion::file)
                .map(file -> new FileDownload(
                        file.name(), file.type(), file.byteCount(), file.sha256(), () -> store.open(file.id(), 0)));
    }

    /** The audit trail names the task, so that its access log says who has read its documents. */
    @TaskReaders
    public void record(DocumentId id, Caller caller) {
        documents
                .find(id, caller)
                .ifPresent(document -> events.publishEvent(
                        AuditEvent.done(caller, ACTION, document.task().value())));
    }
}
