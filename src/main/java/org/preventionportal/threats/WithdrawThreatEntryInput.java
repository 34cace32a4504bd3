package org.preventionportal.threats;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

record WithdrawThreatEntryInput(
        ThreatEntryId threatEntryId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
