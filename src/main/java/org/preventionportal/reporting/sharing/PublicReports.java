package org.preventionportal.reporting.sharing;

import java.util.List;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.surveys.participation.PublicFindings;
import org.springframework.stereotype.Component;

/** Looks for published reports that everybody may read, for the emails that ask respondents. */
@Component
class PublicReports implements PublicFindings {

    private final SharedEvidenceRecords records;
    private final PublishedReports reports;

    PublicReports(SharedEvidenceRecords records, PublishedReports reports) {
        this.records = records;
        this.reports = reports;
    }

    @Override
    public boolean exist() {
        List<ReportId> shared = records.readable(EvidenceAudience.EVERYBODY).stream()
                .filter(one -> one.id().startsWith(ReportId.PREFIX))
                .map(one -> new ReportId(one.id()))
                .toList();
        return !shared.isEmpty() && !reports.checksums(shared).isEmpty();
    }
}
