package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.safeguarding.FreeText;

/** @param version that was read; 0 for a period that nobody has set anything for */
record SetProgrammeTargetInput(
        @NotNull @Valid DateRange days,
        long version,
        @Min(1) @Max(1_000_000) int taskCount,
        @NotBlank @FreeText(max = 1000) String reason) {

    ProgrammePeriod.Target toTarget(Caller caller, Instant at) {
        return new ProgrammePeriod.Target(taskCount, reason.strip(), caller.id(), at);
    }
}
