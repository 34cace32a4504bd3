package org.preventionportal.planning.effort;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

record UpdateTaskEffortPayload(Task task, List<UserError> userErrors) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
