package org.preventionportal.reporting.sharing;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/**
 * @param sharesCaseStudies whether the case studies in the report are shared with the same readers
 * @param sharingVersion what the caller has read; null decides whatever was decided meanwhile
 */
record ShareProgrammeReportInput(
        ReportId programmeReportId,
        PublicationAudience audience,
        @Nullable @OneLine @FreeText(max = 120) String welshTitle,
        boolean sharesCaseStudies,
        @Nullable Integer sharingVersion) {

    /** Published reports have no versions. */
    static final int VERSION_NUMBER = 1;

    ShareProgrammeReportInput {
        welshTitle = Patch.stripToNull(welshTitle);
    }

    /** Only a published report has readers beside staff, or a title in Welsh. */
    boolean needsPublication() {
        return audience != PublicationAudience.STAFF || welshTitle != null;
    }

    /** Whether somebody decided otherwise since the caller read it. */
    boolean isOutdated(SharedPublication shared) {
        return sharingVersion != null
                && sharingVersion != shared.sharingVersion()
                && !shared.isDecided(audience, VERSION_NUMBER, welshTitle);
    }
}
