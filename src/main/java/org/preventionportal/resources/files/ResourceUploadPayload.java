package org.preventionportal.resources.files;

import org.preventionportal.platform.graphql.Payload;

/** Returns a created upload. */
record ResourceUploadPayload(ResourceUpload upload) implements Payload {

    @Override
    public UploadId changed() {
        return upload.id();
    }
}
