package org.preventionportal.tasks.documents;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/** Identifies the stored content of a version. Clients never see it. */
record DocumentFileId(String value) implements Id {

    static DocumentFileId random() {
        return new DocumentFileId(Ids.random("dfl_"));
    }

    @Override
    public String toString() {
        return value;
    }
}
