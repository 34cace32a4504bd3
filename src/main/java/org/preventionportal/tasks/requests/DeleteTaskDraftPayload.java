package org.preventionportal.tasks.requests;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/**
 * Names the deleted draft.
 *
 * @param task null here; after a conflict the draft as it is now takes its place
 */
record DeleteTaskDraftPayload(
        TaskId deletedTaskId, @Nullable Task task) implements Payload {

    DeleteTaskDraftPayload(TaskId deletedTaskId) {
        this(deletedTaskId, null);
    }

    @Override
    public TaskId changed() {
        return deletedTaskId;
    }
}
