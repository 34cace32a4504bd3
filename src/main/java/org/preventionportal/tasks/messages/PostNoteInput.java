package org.preventionportal.tasks.messages;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

/** Posts a note that only officers and programme managers can read. */
record PostNoteInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        @NotBlank @FreeText(max = 4000) String text) {

    TaskMessage toNote(Caller caller, Instant at) {
        return new TaskMessage(
                Ids.ofKey(TaskMessage.NOTE_PREFIX, caller.id(), idempotencyKey),
                taskId,
                null,
                caller.id(),
                true,
                text.strip(),
                at,
                null,
                Ids.fingerprint(this));
    }
}
