package org.preventionportal.evidence.register;

import jakarta.validation.constraints.Size;
import java.util.List;

record LinkEvidenceItemInput(
        EvidenceId evidenceItemId,
        long version,
        @Size(max = 20) List<@Size(max = 100) String> outcomeIds) {}
