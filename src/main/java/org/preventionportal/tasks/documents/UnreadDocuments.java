package org.preventionportal.tasks.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.messages.ReadMarks;
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
     * The tasks of which a document changed since then. What the caller may see of these tasks is for the caller of
     * this method to decide.
     */
    public List<TaskId> changedSince(Instant since, Caller caller) {
        return records.changedSince(since, caller.isDeliveryStaff() ? null : caller.partners());
    }

    /**
     * When the other side last sent something, for the documents of tasks that the caller reads, by one command.
     *
     * @param tasks within the caller's scope
     */
    public Map<TaskId, Map<DocumentId, Instant>> latest(List<Task> tasks, Caller caller) {
        Map<TaskId, Task> open = ConversationAccess.withDocuments(tasks, caller);
        Map<TaskId, Map<DocumentId, Instant>> latest = new HashMap<>();
        if (!open.isEmpty()) {
            records.activity(open.keySet()).stream()
                    .filter(document -> isReader(document, open, caller))
                    .forEach(document -> document.latestFor(caller)
                            .ifPresent(at -> latest.computeIfAbsent(document.task(), _ -> new HashMap<>())
                                    .put(document.id(), at)));
        }
        return latest;
    }

    private static boolean isReader(DocumentActivity document, Map<TaskId, Task> tasks, Caller caller) {
        return ConversationAccess.isReaderOfDocuments(
                document.partner(), Objects.requireNonNull(tasks.get(document.task())), caller);
    }

    Map<TaskId, Integer> count(List<Task> tasks, Caller caller) {
        Map<TaskId, Map<DocumentId, Instant>> sent = latest(tasks, caller);
        Map<DocumentId, Instant> changed = new HashMap<>();
        sent.values().forEach(changed::putAll);
        Set<DocumentId> unread = marks.unread(changed, caller);
        return sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        task -> Math.toIntExact(task.getValue().keySet().stream()
                                .filter(unread::contains)
                                .count())));
    }

    /**
     * Whether each document has something that the caller has not read, by one command at most.
     *
     * @param documents those that the caller reads
     */
    Map<TaskDocument, Boolean> areUnread(Collection<TaskDocument> documents, Caller caller) {
        Map<DocumentId, Instant> changed = new HashMap<>();
        documents.forEach(document -> DocumentActivity.of(document)
                .latestFor(caller)
                .ifPresent(latest -> changed.put(document.id(), latest)));
        Set<DocumentId> unread = marks.unread(changed, caller);
        return documents.stream()
                .collect(Collectors.toMap(Function.identity(), document -> unread.contains(document.id())));
    }
}
