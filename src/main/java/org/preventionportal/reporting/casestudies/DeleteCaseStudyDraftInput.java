package org.preventionportal.reporting.casestudies;

record DeleteCaseStudyDraftInput(CaseStudyId caseStudyId, long version) {}
