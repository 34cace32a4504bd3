package org.preventionportal.reporting.sharing;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/** @param sharesCaseStudies whether the case studies in the report are shared with the same readers */
record ShareProgrammeReportInput(
        ReportId programmeReportId,
        PublicationAudience audience,
        @Nullable @OneLine @FreeText(max = 120) String welshTitle,
        boolean sharesCaseStudies) {

    ShareProgrammeReportInput {
        welshTitle = Patch.stripToNull(welshTitle);
    }
}
