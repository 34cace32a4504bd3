package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;

/** @param version of the case study that was looked at */
record UpdateCaseStudyInput(
        CaseStudyId caseStudyId, long version, @Valid CaseStudyContentInput content) {}
