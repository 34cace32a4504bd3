package org.preventionportal.tasks.documents;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.messages.ReadMarks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Marks documents as read, and says which are unread, for those in the conversation. */
@Service
@Validated
class DocumentReadMarks {

    private final TaskDocuments documents;
    private final UnreadDocuments unread;
    private final ReadMarks marks;

    DocumentReadMarks(TaskDocuments documents, UnreadDocuments unread, ReadMarks marks) {
        this.documents = documents;
        this.unread = unread;
        this.marks = marks;
    }

    @TaskReaders
    public TaskDocument set(@Valid MarkDocumentReadInput input, Caller caller) {
        TaskDocument document = documents
                .find(input.documentId(), caller)
                .orElseThrow(() -> Refusal.notFound("documentId", "document"));
        marks.set(document.id(), caller, input.upTo());
        return document;
    }

    /**
     * How many documents of each task have something of the other side that the caller has not read, by two commands.
     *
     * @param seen tasks within the caller's scope
     */
    @SignedIn
    public Map<Task, Integer> countUnread(List<Task> seen, Caller caller) {
        Map<TaskId, Integer> counts = unread.count(seen, caller);
        return seen.stream()
                .collect(Collectors.toMap(
                        Function.identity(), task -> counts.getOrDefault(task.id(), 0), (one, _) -> one));
    }

    /** Whether each document has something of the other side that the caller has not read. */
    @SignedIn
    public Map<TaskDocument, Boolean> areUnread(List<TaskDocument> seen, Caller caller) {
        return unread.areUnread(seen, caller);
    }
}
