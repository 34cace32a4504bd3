package org.preventionportal.tasks.handover;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;

/** @param fromOfficerId the officer whose work is handed over, who may have left already */
record HandOverCaseloadInput(
        @IdempotencyKey String idempotencyKey,
        PersonId fromOfficerId,
        PersonId toOfficerId,
        @NotBlank @FreeText(max = 1000) String reason)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        if (Objects.equals(fromOfficerId, toOfficerId)) {
            throw new Refusal(UserError.input("toOfficerId", ErrorCode.INVALID, "Choose another officer."));
        }
    }

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
