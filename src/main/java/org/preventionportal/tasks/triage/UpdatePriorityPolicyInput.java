package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.Weights;

/**
 * Takes new weights and the reason for them.
 *
 * @param version the version that the new one replaces
 */
record UpdatePriorityPolicyInput(
        int version,
        @NotNull @Valid Weights weights,
        @NotBlank @FreeText(max = 1000) String reason) {

    PriorityPolicy toPolicy(Caller caller, Instant at) {
        return new PriorityPolicy(version + 1, weights, reason, caller.id(), at);
    }
}
