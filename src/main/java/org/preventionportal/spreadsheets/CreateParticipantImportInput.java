package org.preventionportal.spreadsheets;

import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

/**
 * @param checkOnly whether the file is only checked and nothing is imported
 * @param noticeGiven whether the people know what their address is kept for, and that they can opt out
 */
record CreateParticipantImportInput(
        @IdempotencyKey String idempotencyKey,
        boolean checkOnly,

        @AssertTrue(message = "Tell the people first what their address is kept for, and that they can opt out.")
        boolean noticeGiven) {

    Import toRun(Caller caller, Instant at) {
        return Import.create(
                Ids.ofKey(Import.PREFIX, caller.id(), idempotencyKey),
                ImportSheet.PARTICIPANTS,
                checkOnly,
                caller.id(),
                at,
                Ids.fingerprint(this));
    }
}
