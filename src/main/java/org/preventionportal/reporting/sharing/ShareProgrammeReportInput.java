package org.preventionportal.reporting.sharing;

import org.preventionportal.reporting.reports.ReportId;

record ShareProgrammeReportInput(ReportId programmeReportId, EvidenceAudience audience) {}
