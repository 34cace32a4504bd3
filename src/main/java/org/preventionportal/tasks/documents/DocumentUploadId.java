package org.preventionportal.tasks.documents;

import org.preventionportal.platform.Id;

/** Identifies an upload of a version of a document. */
public record DocumentUploadId(String value) implements Id {

    static final String PREFIX = "dup_";

    @Override
    public String toString() {
        return value;
    }
}
