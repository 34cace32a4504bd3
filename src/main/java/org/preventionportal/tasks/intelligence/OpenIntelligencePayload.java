package org.preventionportal.tasks.intelligence;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns the task whose intelligence was opened. The audit trail names it. */
record OpenIntelligencePayload(IntelligenceAccess intelligenceAccess, Task task, List<UserError> userErrors)
        implements Payload {

    OpenIntelligencePayload(IntelligenceAccess access, Task task) {
        this(access, task, List.of());
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
