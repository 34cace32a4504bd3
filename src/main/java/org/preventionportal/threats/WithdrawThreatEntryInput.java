package org.preventionportal.threats;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.ImpersonalText;

record WithdrawThreatEntryInput(
        ThreatEntryId threatEntryId,
        long version,
        @NotBlank @ImpersonalText(max = 1000) String reason) {}
