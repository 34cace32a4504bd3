package org.preventionportal.resources.use;

import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.ResourceId;

record UnlinkResourceFromTaskInput(ResourceId resourceId, TaskId taskId, TaskLink.Relation relation) {

    String id() {
        return TaskLink.id(resourceId, taskId, relation);
    }
}
