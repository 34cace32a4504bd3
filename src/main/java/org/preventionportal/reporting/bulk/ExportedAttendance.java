package org.preventionportal.reporting.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Remembers what exports have shown of the young people of tasks, because readers keep the files: if a later export
 * showed a task that hid another one, both files together would give the other one.
 *
 * <p>The tasks of a column are divided among documents, so that none becomes too large for the database.
 *
 * @param id the column whose numbers these are, and the number of the document
 * @param suppressed the number of each task that the last export suppressed, by its id
 * @param shown the last number of each task that an export has shown
 */
@Document("exportedAttendance")
record ExportedAttendance(
        @Id String id, @Version long version, Map<String, Integer> suppressed, Map<String, Integer> shown) {

    private static final int DOCUMENTS = 64;

    static ExportedAttendance none(String id) {
        return new ExportedAttendance(id, 0, Map.of(), Map.of());
    }

    /** The id of the document that has a task. */
    static String idFor(String column, TaskAttendance task) {
        int number = Math.floorMod(task.task().value().hashCode(), DOCUMENTS);
        return "%s-%02d".formatted(column, number);
    }

    ExportedAttendance with(Collection<TaskAttendance> tasks, Set<TaskId> nowSuppressed) {
        Map<String, Integer> hidden = new HashMap<>();
        Map<String, Integer> known = new HashMap<>(shown);
        tasks.forEach(task -> (nowSuppressed.contains(task.task()) ? hidden : known)
                .put(task.task().value(), task.people()));
        return new ExportedAttendance(id, version, hidden, known);
    }

    /** Whether the task was suppressed with this number. */
    boolean hasSuppressed(TaskAttendance task) {
        return Objects.equals(suppressed.get(task.task().value()), task.people());
    }

    /** Whether this number of the task is known, so that suppressing it hides little. */
    boolean hasShown(TaskAttendance task) {
        return Objects.equals(shown.get(task.task().value()), task.people());
    }
}
