package org.preventionportal.tasks.documents;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.access.ConversationAccess.Side;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Creates uploads and receives their files, from the API and from the portal. Each file is recorded in the audit trail.
 */
@Service
@Validated
public class DocumentReceiver {

    public static final int MAX_MEGABYTES = 25;

    static final String ACTION = "uploadTaskDocument";

    private final ConversationAccess access;
    private final TaskDocuments documents;
    private final DocumentRecords records;
    private final DocumentVersions versions;
    private final RateLimiter limiter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentReceiver(
            ConversationAccess access,
            TaskDocuments documents,
            DocumentRecords records,
            DocumentVersions versions,
            RateLimiter limiter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.documents = documents;
        this.records = records;
        this.versions = versions;
        this.limiter = limiter;
        this.events = events;
        this.clock = clock;
    }

    @TaskReaders
    public DocumentUpload create(@Valid CreateDocumentUploadInput input, Caller caller) {
        input.refuseRepeated();
        PartnerId partner = input.documentId() == null
                ? input.partnerId()
                : conversation(input.documentId(), input.taskId(), caller).partner();
        Side side = access.requireWriter(input.taskId(), partner, caller);
        DocumentUpload upload = input.toUpload(side.partner(), caller, clock.instant());
        refuse(upload, side);
        return records.insert(upload);
    }

    private TaskDocument conversation(DocumentId id, TaskId task, Caller caller) {
        return documents
                .find(id, caller)
                .filter(document -> document.task().equals(task))
                .orElseThrow(() -> Refusal.notFound("documentId", "document"));
    }

    /** Refuses what no file could make right, before the file is sent and again before it is stored. */
    private void refuse(DocumentUpload upload, Side side) {
        if (side.task().state() == TaskState.DRAFT) {
            throw new Refusal(UserError.input(
                    "taskId", ErrorCode.WRONG_STATE, "Send the request first. Then you can send documents."));
        }
        if (upload.isReviewed() && !side.isFromStaff()) {
            throw new Refusal(UserError.input(
                    "isReviewed",
                    ErrorCode.NOT_ALLOWED,
                    "Only officers and programme managers send reviewed versions."));
        }
        Optional<TaskDocument> document = records.find(upload.target());
        document.ifPresentOrElse(
                found -> {
                    if (!found.hasVersionOf(upload)) {
                        found.refuseVersion(upload.isReviewed());
                    }
                },
                () -> refuseNew(upload));
    }

    private void refuseNew(DocumentUpload upload) {
        if (upload.title() == null) {
            throw Refusal.notFound("documentId", "document");
        }
        if (upload.isReviewed()) {
            throw new Refusal(UserError.input(
                    "isReviewed", ErrorCode.INVALID, "A reviewed version answers a document that is already here."));
        }
        records.freePlace(upload.task(), upload.partner()); // refuses it if there is none
    }

    /** An upload that the caller created. */
    @TaskReaders
    public Optional<DocumentUpload> find(DocumentUploadId id, Caller caller) {
        return records.find(id).filter(upload -> upload.createdBy().equals(caller.id()));
    }

    /**
     * Receives the file of an upload. Sending the same file again has no further effect.
     *
     * @param expected the announced number of bytes; negative if unknown
     * @throws RejectedFile if the file is not accepted
     * @throws Refusal if the caller may not send it any more, or the upload was used for another file
     * @throws RateLimited if the caller has sent too many files
     */
    @TaskReaders
    public ReceivedVersion take(DocumentUploadId id, InputStream body, long expected, Caller caller)
            throws IOException {
        try {
            limiter.require(RateLimit.DOCUMENT, caller.id().value());
            DocumentUpload upload = find(id, caller).orElseThrow(() -> Refusal.notFound("id", "upload"));
            Task task = access.find(upload.task(), caller).orElseThrow(() -> Refusal.notFound("id", "upload"));
            Side side = access.requireWriter(task, upload.partner(), caller);
            refuse(upload, side);
            ReceivedVersion received = versions.receive(upload, body, expected, side.isFromStaff());
            events.publishEvent(AuditEvent.done(caller, ACTION, upload.task().value()));
            return received;
        } catch (IOException | RuntimeException ended) {
            AuditEvent.refusedBy(ended, caller, ACTION).ifPresent(events::publishEvent);
            throw ended;
        }
    }
}
