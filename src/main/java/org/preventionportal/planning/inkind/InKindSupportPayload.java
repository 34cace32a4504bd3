package org.preventionportal.planning.inkind;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

record InKindSupportPayload(Task task, List<UserError> userErrors) implements Payload {

    InKindSupportPayload(Task task) {
        this(task, List.of());
    }

    @Override
    public TaskId changed() {
        return task.id();
    }
}
