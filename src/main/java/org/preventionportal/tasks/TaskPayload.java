package org.preventionportal.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param task as it is now; null where it is gone for the caller: discarded or left */
public record TaskPayload(@Nullable Task task, TaskId changed, List<UserError> userErrors) implements Payload {

    public TaskPayload(Task task) {
        this(task, task.id(), List.of());
    }

    public static TaskPayload gone(TaskId task) {
        return new TaskPayload(null, task, List.of());
    }
}
