package org.preventionportal.resources.files;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** Returns a created upload. */
record ResourceUploadPayload(ResourceUpload upload, List<UserError> userErrors) implements Payload {

    @Override
    public UploadId changed() {
        return upload.id();
    }
}
