package org.preventionportal.tasks.documents;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.TaskId;

/** Returns a created upload. The audit trail names its task. */
record DocumentUploadPayload(DocumentUpload upload) implements Payload {

    @Override
    public TaskId changed() {
        return upload.task();
    }
}
