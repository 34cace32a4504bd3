package org.preventionportal.reporting.casestudies;

/** @param version of the case study that was looked at */
record CaseStudyVersionInput(CaseStudyId caseStudyId, long version) {}
