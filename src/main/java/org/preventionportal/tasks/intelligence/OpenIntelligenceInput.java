package org.preventionportal.tasks.intelligence;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;

record OpenIntelligenceInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        @NotBlank @FreeText(max = 1000) String reason) {

    private static final Duration OPEN_FOR = Duration.ofHours(1);

    IntelligenceAccess toAccess(Caller caller, Instant at) {
        return new IntelligenceAccess(
                Ids.ofKey(IntelligenceAccess.PREFIX, caller.id(), idempotencyKey),
                taskId,
                caller.id(),
                reason.strip(),
                at,
                at.plus(OPEN_FOR),
                true,
                Ids.fingerprint(this));
    }
}
