package org.preventionportal.tasks.documents;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/** Returns a created upload. The audit trail names its task. */
record DocumentUploadPayload(DocumentUpload upload, List<UserError> userErrors) implements Payload {

    DocumentUploadPayload(DocumentUpload upload) {
        this(upload, List.of());
    }

    @Override
    public TaskId changed() {
        return upload.task();
    }
}
