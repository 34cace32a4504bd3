package org.preventionportal.tasks.access;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns the changed task. The mutations of one task share it, since their payloads have equal fields. */
public record TaskPayload(Task task, List<UserError> userErrors) implements Payload {

    public TaskPayload(Task task) {
        this(task, List.of());
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
