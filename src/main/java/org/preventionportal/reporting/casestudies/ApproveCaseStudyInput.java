package org.preventionportal.reporting.casestudies;

record ApproveCaseStudyInput(CaseStudyId caseStudyId, long version) {}
