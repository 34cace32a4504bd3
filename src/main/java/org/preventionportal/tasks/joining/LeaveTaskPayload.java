package org.preventionportal.tasks.joining;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Names the task that the organisation left, which the caller may not see any more.
 *
 * @param task null here; after a conflict the task as it is now takes its place
 */
record LeaveTaskPayload(TaskId leftTaskId, @Nullable Task task) implements Payload {

    LeaveTaskPayload(TaskId leftTaskId) {
        this(leftTaskId, null);
    }

    @Override
    public TaskId changed() {
        return leftTaskId;
    }
}
