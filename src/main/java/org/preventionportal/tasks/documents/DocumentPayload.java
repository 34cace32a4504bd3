package org.preventionportal.tasks.documents;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/** Returns a changed document. The audit trail names its task. */
record DocumentPayload(TaskDocument document) implements Payload {

    @Override
    public TaskId changed() {
        return document.task();
    }
}
