package org.preventionportal.tasks.messages;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns a posted message with its task, which the audit trail names. */
record MessagePayload(TaskMessage message, Task task) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
