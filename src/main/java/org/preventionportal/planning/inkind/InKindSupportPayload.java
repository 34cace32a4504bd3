package org.preventionportal.planning.inkind;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

record InKindSupportPayload(Task task) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
