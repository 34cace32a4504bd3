package org.preventionportal.evidence.register;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

record WithdrawEvidenceItemInput(
        EvidenceId evidenceItemId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
