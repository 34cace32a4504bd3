package org.preventionportal.tasks.requests;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns the amended request, or the unchanged one after a check. */
record AmendRequestPayload(Task task, boolean isCheckOnly) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
