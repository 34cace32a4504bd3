package org.preventionportal.tasks.documents;

import org.preventionportal.platform.Id;

/** Identifies a document of a task. */
public record DocumentId(String value) implements Id {

    static final String PREFIX = "doc_";

    @Override
    public String toString() {
        return value;
    }
}
