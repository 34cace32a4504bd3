package org.preventionportal.tasks.messages;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns a posted note with its task, which the audit trail names. */
record NotePayload(TaskMessage note, Task task, List<UserError> userErrors) implements Payload {

    NotePayload(TaskMessage note, Task task) {
        this(note, task, List.of());
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
