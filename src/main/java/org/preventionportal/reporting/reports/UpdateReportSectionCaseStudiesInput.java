package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.reporting.casestudies.CaseStudyId;

record UpdateReportSectionCaseStudiesInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        @Size(max = 10) List<CaseStudyId> caseStudyIds) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }
}
