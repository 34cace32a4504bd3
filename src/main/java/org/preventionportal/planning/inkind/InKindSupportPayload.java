package org.preventionportal.planning.inkind;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;

/** @param inKindSupport the entry that was recorded; null after a removal */
record InKindSupportPayload(Task task, @Nullable InKindSupport inKindSupport) implements Payload {

    @Override
    public TaskId changed() {
        return task.id();
    }
}
