package org.preventionportal.spreadsheets;

import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** Returns a created import. A record component cannot have the name of the field, {@code import}: a getter has it. */
record ImportPayload(Import created, List<UserError> userErrors) implements Payload {

    public Import getImport() {
        return created;
    }

    @Override
    public Id changed() {
        return created.auditId();
    }
}
