package org.preventionportal.evidence.measures;

import jakarta.validation.Valid;

record UpdateOutcomeMeasureInput(
        OutcomeMeasureId outcomeMeasureId,
        long version,
        @Valid OutcomeMeasureInput measure) {}
