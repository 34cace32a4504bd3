package org.preventionportal.resources.files;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param upload as it is now */
record ResourceUploadPayload(ResourceUpload upload, List<UserError> userErrors) implements Payload {

    @Override
    public UploadId changed() {
        return upload.id();
    }
}
