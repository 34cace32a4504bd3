package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the documents of tasks, their versions and the comments on them. */
@Controller
class DocumentController implements Nodes {

    private final TaskDocuments documents;
    private final DocumentReadMarks marks;

    DocumentController(TaskDocuments documents, DocumentReadMarks marks) {
        this.documents = documents;
        this.marks = marks;
    }

    /** A version as the schema has it. */
    record Version(TaskDocument document, DocumentVersion version) {

        public int versionNumber() {
            return version.versionNumber();
        }

        public boolean isFromStaff() {
            return version.isFromStaff();
        }

        public boolean isReviewed() {
            return version.isReviewed();
        }

        public PersonId createdBy() {
            return version.createdBy();
        }

        public Instant createdAt() {
            return version.createdAt();
        }

        public @Nullable PersonId removedBy() {
            DocumentVersion.Removal removal = version.removal();
            return removal == null ? null : removal.removedBy();
        }

        public @Nullable Instant removedAt() {
            DocumentVersion.Removal removal = version.removal();
            return removal == null ? null : removal.removedAt();
        }

        public List<DocumentComment> comments() {
            return document.commentsOn(versionNumber());
        }
    }

    /** The file of a version as the schema has it. */
    record File(String name, String mediaType, long byteCount, String downloadPath) {}

    @BatchMapping
    Map<Task, List<TaskDocument>> documents(List<Task> tasks) {
        return documents.ofEach(tasks, Caller.current());
    }

    @BatchMapping
    Map<Task, Boolean> viewerCanReadDocuments(List<Task> tasks) {
        return documents.areReadable(tasks, Caller.current());
    }

    @SchemaMapping(typeName = "TaskDocument")
    CompletableFuture<@Nullable Partner> partner(
            TaskDocument document, DataLoader<PartnerId, @Nullable Partner> partners) {
        return partners.load(document.partner());
    }

    @BatchMapping(typeName = "TaskDocument")
    Map<TaskDocument, Task> task(List<TaskDocument> documents) {
        return this.documents.tasks(documents, TaskDocument::task, Caller.current());
    }

    @BatchMapping
    Map<Task, Integer> unreadDocumentCount(List<Task> tasks) {
        return marks.countUnread(tasks, Caller.current());
    }

    @BatchMapping(typeName = "TaskDocument")
    Map<TaskDocument, Boolean> isUnread(List<TaskDocument> documents) {
        return marks.areUnread(documents, Caller.current());
    }

    @SchemaMapping(typeName = "TaskDocument")
    List<Version> versions(TaskDocument document) {
        return document.newestFirst().stream()
                .map(version -> new Version(document, version))
                .toList();
    }

    @SchemaMapping(typeName = "DocumentVersion")
    @Nullable
    File file(Version of) {
        DocumentFile file = of.version().file();
        return file == null
                ? null
                : new File(
                        file.name(),
                        file.type().mediaType(),
                        file.byteCount(),
                        DocumentFileDownload.path(of.document().id(), of.versionNumber()));
    }

    @Override
    public String prefix() {
        return DocumentId.PREFIX;
    }

    @Override
    public @Nullable TaskDocument find(String id, Caller caller) {
        return documents.find(new DocumentId(id), caller).orElse(null);
    }

    @MutationMapping
    DocumentPayload commentOnDocument(@Argument CommentOnDocumentInput input, Caller caller) {
        return documents.comment(input, caller);
    }

    @MutationMapping
    DocumentPayload markDocumentRead(@Argument MarkDocumentReadInput input, Caller caller) {
        return DocumentPayload.of(marks.set(input, caller));
    }

    @MutationMapping
    DocumentPayload removeDocumentVersion(@Argument RemoveDocumentVersionInput input, Caller caller) {
        return DocumentPayload.of(documents.removeVersion(input, caller));
    }
}
