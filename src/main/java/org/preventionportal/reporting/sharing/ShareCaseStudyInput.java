package org.preventionportal.reporting.sharing;

import org.preventionportal.reporting.casestudies.CaseStudyId;

/** @param versionNumber the published version that the caller has read */
record ShareCaseStudyInput(CaseStudyId caseStudyId, int versionNumber, PublicationAudience audience) {}
