package org.preventionportal.reporting.casestudies;

record SubmitCaseStudyInput(CaseStudyId caseStudyId, long version) {}
