package org.preventionportal.tasks.handover;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;

/** @param fromOfficerId the officer whose work is handed over, who may have left already */
record HandOverCaseloadInput(
        @IdempotencyKey String idempotencyKey,
        PersonId fromOfficerId,
        PersonId toOfficerId,
        @NotBlank @FreeText(max = 1000) String reason) {

    Handover toHandover(int tasks, int partners, Caller caller, Instant at) {
        return new Handover(
                Ids.ofKey(Handover.PREFIX, caller.id(), idempotencyKey),
                fromOfficerId,
                toOfficerId,
                reason.strip(),
                caller.id(),
                at,
                tasks,
                partners,
                null,
                Ids.fingerprint(this));
    }
}
