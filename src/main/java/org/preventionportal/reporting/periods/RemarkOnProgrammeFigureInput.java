package org.preventionportal.reporting.periods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.Timespan;

record RemarkOnProgrammeFigureInput(
        @NotNull @Valid Timespan days,
        String figureId,
        @NotBlank @FreeText(max = 1000) String text) {

    ProgrammePeriod.Remark toRemark(Caller caller, Instant at) {
        return new ProgrammePeriod.Remark(figureId, text.strip(), caller.id(), at);
    }
}
