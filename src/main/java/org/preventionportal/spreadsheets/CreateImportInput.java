package org.preventionportal.spreadsheets;

import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.spreadsheets.Exporter.Sheet;

/** @param checkOnly whether the file is only checked and nothing is imported */
record CreateImportInput(@IdempotencyKey String idempotencyKey, Sheet sheet, boolean checkOnly) {

    Import toRun(Caller caller, Instant at) {
        return Import.create(
                Ids.ofKey(Import.PREFIX, caller.id(), idempotencyKey),
                sheet.imported(),
                checkOnly,
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
