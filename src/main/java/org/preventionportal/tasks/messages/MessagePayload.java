package org.preventionportal.tasks.messages;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns a posted message with its task, which the audit trail names. */
record MessagePayload(TaskMessage message, Task task, List<UserError> userErrors) implements Payload {

    MessagePayload(TaskMessage message, Task task) {
        this(message, task, List.of());
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
