package org.preventionportal.tasks.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the uploads of versions, with their tasks and documents. */
@Controller
class DocumentUploadController implements Nodes {

    private final DocumentReceiver receiver;
    private final TaskDocuments documents;

    DocumentUploadController(DocumentReceiver receiver, TaskDocuments documents) {
        this.receiver = receiver;
        this.documents = documents;
    }

    @MutationMapping
    DocumentUploadPayload createDocumentUpload(@Argument CreateDocumentUploadInput input, Caller caller) {
        return new DocumentUploadPayload(receiver.create(input, caller));
    }

    @Override
    public String prefix() {
        return DocumentUploadId.PREFIX;
    }

    @Override
    public @Nullable DocumentUpload find(String id, Caller caller) {
        return receiver.find(new DocumentUploadId(id), caller).orElse(null);
    }

    @BatchMapping
    Map<DocumentUpload, Task> task(List<DocumentUpload> uploads) {
        return documents.tasks(uploads, DocumentUpload::task, Caller.current());
    }

    @SchemaMapping
    DocumentUpload.State state(DocumentUpload upload) {
        return documents.state(upload);
    }

    @SchemaMapping
    DocumentUpload.@Nullable Problem problem(DocumentUpload upload) {
        return upload.problem() != null && state(upload) == DocumentUpload.State.REFUSED ? upload.problem() : null;
    }

    @SchemaMapping
    Optional<TaskDocument> document(DocumentUpload upload, Caller caller) {
        return documents.find(upload.target(), caller).filter(one -> one.hasVersionOf(upload));
    }
}
