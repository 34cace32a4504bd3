package org.preventionportal.planning.effort;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

record UpdateTaskEffortPayload(Task task) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
