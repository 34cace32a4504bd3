package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;

record UpdateCaseStudyInput(
        CaseStudyId caseStudyId, long version, @Valid CaseStudyChangesInput content) {}
