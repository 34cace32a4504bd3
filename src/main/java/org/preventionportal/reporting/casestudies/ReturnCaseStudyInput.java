package org.preventionportal.reporting.casestudies;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

record ReturnCaseStudyInput(
        CaseStudyId caseStudyId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
