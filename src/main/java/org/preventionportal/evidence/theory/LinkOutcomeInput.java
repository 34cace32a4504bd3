package org.preventionportal.evidence.theory;

import jakarta.validation.constraints.Size;
import java.util.List;

record LinkOutcomeInput(
        String outcomeId, long version, @Size(max = 40) List<@Size(max = 100) String> elementKeys) {}
