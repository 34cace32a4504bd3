package org.preventionportal.tasks.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.documents.DocumentId;
import org.preventionportal.tasks.documents.UnreadDocuments;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.messages.ReadMarks;
import org.preventionportal.tasks.messages.UnreadMessages;
import org.springframework.stereotype.Component;

/** Finds the tasks with messages or documents that a caller has not read, and asks once what was read of both. */
@Component
class UnreadConversations {

    private final UnreadMessages messages;
    private final UnreadDocuments documents;
    private final ReadMarks marks;
    private final Clock clock;

    UnreadConversations(UnreadMessages messages, UnreadDocuments documents, ReadMarks marks, Clock clock) {
        this.clock = clock;
        this.messages = messages;
        this.documents = documents;
        this.marks = marks;
    }

    /** The tasks with a message of others, or a document, that is new, whether it was read or not. */
    List<TaskId> written(Caller caller) {
        Instant since = clock.instant().minus(Duration.ofDays(TaskToDo.RECENT_DAYS));
        return Stream.concat(
                        messages.writtenSince(since, caller).stream(), documents.changedSince(since, caller).stream())
                .distinct()
                .toList();
    }

    /**
     * @param which what is asked for
     * @param tasks within the caller's scope
     */
    Map<TaskToDo, List<TaskId>> among(Set<TaskToDo> which, List<Task> tasks, Caller caller) {
        Map<TaskId, Instant> written =
                which.contains(TaskToDo.READ_MESSAGES) ? messages.latest(tasks, caller) : Map.of();
        Map<TaskId, Map<DocumentId, Instant>> sent =
                which.contains(TaskToDo.READ_DOCUMENTS) ? documents.latest(tasks, caller) : Map.of();
        Map<Id, Instant> changed = new HashMap<>(written);
        sent.values().forEach(changed::putAll);
        Set<Id> unread = marks.unread(changed, caller);
        return Map.of(
                TaskToDo.READ_MESSAGES,
                written.keySet().stream().filter(unread::contains).toList(),
                TaskToDo.READ_DOCUMENTS,
                sent.entrySet().stream()
                        .filter(task -> task.getValue().keySet().stream().anyMatch(unread::contains))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
