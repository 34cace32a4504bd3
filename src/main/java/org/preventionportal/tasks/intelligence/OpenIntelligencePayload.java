package org.preventionportal.tasks.intelligence;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns the task whose intelligence was opened. The audit trail names it. */
record OpenIntelligencePayload(IntelligenceAccess intelligenceAccess, Task task) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
