package org.preventionportal.reporting.sharing;

import org.preventionportal.reporting.reports.ReportId;

/** @param sharesCaseStudies whether the case studies in the report are shared with the same readers */
record ShareProgrammeReportInput(ReportId programmeReportId, PublicationAudience audience, boolean sharesCaseStudies) {}
