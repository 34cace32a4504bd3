package org.preventionportal.tasks.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.safeguarding.FreeText;

record AmendOutcomeInput(
        String outcomeId,
        long version,
        @NotNull @Valid OutcomeInput outcome,
        @NotBlank @FreeText(max = 1000) String reason) {}
