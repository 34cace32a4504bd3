package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.safeguarding.FreeText;

/** @param version that was read; 0 for a period that nobody has set anything for */
record ReopenProgrammePeriodInput(
        @NotNull @Valid DateRange days,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
