package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.safeguarding.FreeText;

record AnnotateIndicatorInput(
        @NotNull @Valid DateRange days,
        String indicatorKey,
        @NotBlank @FreeText(max = 1000) String text) {

    ProgrammePeriod.Note toNote(Caller caller, Instant at) {
        return new ProgrammePeriod.Note(indicatorKey, text.strip(), caller.id(), at);
    }
}
