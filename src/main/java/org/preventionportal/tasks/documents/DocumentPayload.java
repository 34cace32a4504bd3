package org.preventionportal.tasks.documents;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/**
 * Returns a changed document. The audit trail names its task.
 *
 * @param comment the comment that was added; null after another change
 */
record DocumentPayload(TaskDocument document, @Nullable DocumentComment comment) implements Payload {

    static DocumentPayload of(TaskDocument document) {
        return new DocumentPayload(document, null);
    }

    @Override
    public TaskId changed() {
        return document.task();
    }
}
