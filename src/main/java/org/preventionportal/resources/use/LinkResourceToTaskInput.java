package org.preventionportal.resources.use;

import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.ResourceId;

record LinkResourceToTaskInput(ResourceId resourceId, TaskId taskId, TaskLink.Relation relation) {

    TaskLink toLink(Caller caller, Instant at) {
        return new TaskLink(id(), resourceId, taskId, relation, caller.id(), at);
    }

    String id() {
        return TaskLink.id(resourceId, taskId, relation);
    }
}
