package org.preventionportal.spreadsheets;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

/** Returns a created import. A record component cannot have the name of the field, {@code import}: a getter has it. */
record ImportPayload(Import created) implements Payload {

    public Import getImport() {
        return created;
    }

    @Override
    public Id changed() {
        return created.auditId();
    }
}
