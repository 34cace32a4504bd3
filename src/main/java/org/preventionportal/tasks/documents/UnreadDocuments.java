package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.messages.ReadMarks;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.stereotype.Component;

/** Finds documents of which the other side has sent a version or a comment that a caller has not read. */
@Component
public class UnreadDocuments {

    private final DocumentRecords records;
    private final ReadMarks marks;

    UnreadDocuments(DocumentRecords records, ReadMarks marks) {
        this.records = records;
        this.marks = marks;
    }

    /**
     * When the other side last sent something, for the documents of tasks that the caller reads, by one command.
     *
     * @param tasks within the caller's scope
     */
    public Map<TaskId, Map<DocumentId, Instant>> latest(List<Task> tasks, Caller caller) {
        Map<TaskId, Task> open = tasks.stream()
                .filter(task -> caller.decidesFor(task.region())
                        || !TaskView.organisations(task, caller).isEmpty())
                .collect(Collectors.toMap(Task::id, Function.identity(), (one, _) -> one));
        return open.isEmpty()
                ? Map.of()
                : records.activity(open.keySet()).stream()
                        .filter(document -> isReader(document, open, caller))
                        .filter(document -> document.latestFor(caller).isPresent())
                        .collect(Collectors.groupingBy(
                                DocumentActivity::task,
                                Collectors.toMap(
                                        DocumentActivity::id,
                                        document -> document.latestFor(caller).orElseThrow())));
    }

    private static boolean isReader(DocumentActivity document, Map<TaskId, Task> tasks, Caller caller) {
        return ConversationAccess.isReaderOfDocuments(
                document.partner(), Objects.requireNonNull(tasks.get(document.task())), caller);
    }

    Map<TaskId, Integer> count(List<Task> tasks, Caller caller) {
        Map<TaskId, Map<DocumentId, Instant>> sent = latest(tasks, caller);
        List<DocumentId> documents = sent.values().stream()
                .flatMap(ofTask -> ofTask.keySet().stream())
                .toList();
        if (documents.isEmpty()) {
            return Map.of();
        }
        Map<DocumentId, Instant> read = marks.of(documents, caller);
        return sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        ofTask -> Math.toIntExact(ofTask.getValue().entrySet().stream()
                                .filter(document -> document.getValue()
                                        .isAfter(Objects.requireNonNull(read.get(document.getKey()))))
                                .count())));
    }

    /**
     * Whether each document has something that the caller has not read, by one command.
     *
     * @param documents those that the caller reads
     */
    Map<TaskDocument, Boolean> areUnread(Collection<TaskDocument> documents, Caller caller) {
        Map<DocumentId, Instant> read =
                marks.of(documents.stream().map(TaskDocument::id).toList(), caller);
        return documents.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        document -> DocumentActivity.of(document)
                                .latestFor(caller)
                                .filter(latest -> latest.isAfter(Objects.requireNonNull(read.get(document.id()))))
                                .isPresent()));
    }
}
