package org.preventionportal.reporting.sharing;

import java.util.List;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.surveys.participation.PublicFindings;
import org.springframework.stereotype.Component;

/** Looks for published reports that everybody may read, for the emails that ask respondents. */
@Component
class PublicReports implements PublicFindings {

    private final SharedReports reports;
    private final PublishedReports published;

    PublicReports(SharedReports reports, PublishedReports published) {
        this.reports = reports;
        this.published = published;
    }

    @Override
    public boolean exist() {
        return reports.exist(PublicationAudience.EVERYBODY);
    }

    @Override
    public boolean isPublished(String reportId) {
        return !published.checksums(List.of(new ReportId(reportId))).isEmpty();
    }

    @Override
    public boolean isReadable(String reportId) {
        return reports.find(new ReportId(reportId), PublicationAudience.EVERYBODY)
                .isPresent();
    }
}
