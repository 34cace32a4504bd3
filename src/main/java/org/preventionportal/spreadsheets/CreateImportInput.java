package org.preventionportal.spreadsheets;

import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.IdempotencyKey;
import org.preventionportal.platform.Ids;
import org.preventionportal.spreadsheets.ImportRun.Counts;
import org.preventionportal.spreadsheets.ImportRun.State;

/** @param checkOnly whether nothing is to be imported, only looked at */
record CreateImportInput(@IdempotencyKey String idempotencyKey, Sheet sheet, boolean checkOnly) {

    ImportRun toRun(Caller caller, Instant at) {
        return new ImportRun(
                Ids.ofKey(ImportRun.PREFIX, caller.id(), idempotencyKey),
                sheet,
                checkOnly,
                caller.id(),
                at,
                State.WAITING_FOR_FILE,
                0,
                Counts.NONE,
                null,
                null,
                Ids.fingerprint(this));
    }
}
