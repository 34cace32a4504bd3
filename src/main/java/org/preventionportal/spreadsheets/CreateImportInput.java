package org.preventionportal.spreadsheets;

import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.spreadsheets.Import.Counts;
import org.preventionportal.spreadsheets.Import.State;

/** @param checkOnly whether the file is only checked and nothing is imported */
record CreateImportInput(@IdempotencyKey String idempotencyKey, Sheet sheet, boolean checkOnly) {

    Import toRun(Caller caller, Instant at) {
        return new Import(
                Ids.ofKey(Import.PREFIX, caller.id(), idempotencyKey),
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
