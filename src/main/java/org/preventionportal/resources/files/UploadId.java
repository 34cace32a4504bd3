package org.preventionportal.resources.files;

import org.preventionportal.platform.Id;

/** Identifies an upload. */
public record UploadId(String value) implements Id {

    static final String PREFIX = "rup_";

    @Override
    public String toString() {
        return value;
    }
}
