package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.springframework.graphql.data.ArgumentValue;

record UpdateReportSectionCaseStudiesInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        ArgumentValue<@Size(max = 10) List<CaseStudyId>> caseStudyIds) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    /** The case studies that the caller has named. */
    List<CaseStudyId> named() {
        return Patch.list(caseStudyIds, List.of());
    }

    SectionPlan applyTo(SectionPlan plan) {
        return plan.withCaseStudies(Patch.list(caseStudyIds, plan.caseStudyIds()).stream()
                .distinct()
                .toList());
    }
}
