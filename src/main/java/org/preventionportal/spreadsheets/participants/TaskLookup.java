package org.preventionportal.spreadsheets.participants;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.records.Tasks;

/** Finds the tasks that rows of participants name, for many rows at once, as far as the caller may see them. */
final class TaskLookup {

    private final Tasks tasks;
    private final Caller caller;

    TaskLookup(Tasks tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    Found of(List<Cells> rows) {
        List<String> named = rows.stream()
                .map(cells -> cells.text(ParticipantRow.TASK))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<TaskId> ids = named.stream().map(Reference::task).toList();
        List<TaskReference> references = named.stream()
                .map(TaskReference::read)
                .flatMap(Optional::stream)
                .toList();
        List<Task> found = tasks.named(ids, references, caller);
        return new Found(
                found.stream().collect(Collectors.toMap(Task::id, Function.identity())),
                found.stream().collect(Collectors.toMap(Task::reference, Function.identity())));
    }

    /** Holds tasks by the ids that imported references give, and by the references of the portal. */
    record Found(Map<TaskId, Task> byId, Map<TaskReference, Task> byReference) {

        Optional<Task> task(Cells cells) {
            String named = cells.required(ParticipantRow.TASK, "Name the task by its reference, such as PP-7K3M9QX.");
            if (named == null) {
                return Optional.empty();
            }
            @Nullable Task imported = byId.get(Reference.task(named));
            Optional<Task> referred = TaskReference.read(named).map(byReference::get);
            if (imported == null) {
                if (referred.isEmpty()) {
                    cells.problem(
                            ParticipantRow.TASK,
                            ErrorCode.NOT_FOUND,
                            "There is no task with this reference, or you may not see it. Copy the reference from the task's page.");
                }
                return referred;
            }
            if (referred.isPresent() && !referred.get().id().equals(imported.id())) {
                cells.problem(
                        ParticipantRow.TASK,
                        "Two tasks have this reference. Use the one on the task's page, which begins with PP-.");
            }
            return Optional.of(imported);
        }
    }
}
