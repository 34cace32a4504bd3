package org.preventionportal.tasks.documents;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/** Returns a changed document. The audit trail names its task. */
record DocumentPayload(TaskDocument document, List<UserError> userErrors) implements Payload {

    DocumentPayload(TaskDocument document) {
        this(document, List.of());
    }

    @Override
    public TaskId changed() {
        return document.task();
    }
}
