package org.preventionportal.tasks.access;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns the changed task. The mutations of one task share it, since their payloads have equal fields. */
public record TaskPayload(Task task) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
