package org.preventionportal.spreadsheets;

import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param run the import as it is now */
record ImportPayload(ImportRun run, List<UserError> userErrors) implements Payload {

    @Override
    public Id changed() {
        return run.auditId();
    }
}
