package org.preventionportal.tasks.requests;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** Returns the amended request, or the unchanged one after a check. */
record AmendRequestPayload(Task task, boolean isCheckOnly) implements Payload {

    @Override
    public List<UserError> userErrors() {
        return List.of();
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
