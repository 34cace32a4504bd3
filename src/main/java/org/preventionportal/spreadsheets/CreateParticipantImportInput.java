package org.preventionportal.spreadsheets;

import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;

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
        return new CreateImportInput(idempotencyKey, Sheet.PARTICIPANTS, checkOnly).toRun(caller, at);
    }
}
