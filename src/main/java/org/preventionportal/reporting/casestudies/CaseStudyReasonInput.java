package org.preventionportal.reporting.casestudies;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.platform.FreeText;

/** @param version of the case study that was looked at */
record CaseStudyReasonInput(
        CaseStudyId caseStudyId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
