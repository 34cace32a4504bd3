package org.preventionportal.reporting.sharing;

import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.surveys.participation.PublicFindings;
import org.springframework.stereotype.Component;

/** Looks for published reports that everybody may read, for the emails that ask respondents. */
@Component
class PublicReports implements PublicFindings {

    private final SharedReports reports;

    PublicReports(SharedReports reports) {
        this.reports = reports;
    }

    @Override
    public boolean exist() {
        return !reports.of(EvidenceAudience.EVERYBODY).isEmpty();
    }

    @Override
    public boolean isReadable(String reportId) {
        return reports.find(new ReportId(reportId), EvidenceAudience.EVERYBODY).isPresent();
    }
}
