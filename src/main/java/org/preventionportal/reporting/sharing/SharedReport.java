package org.preventionportal.reporting.sharing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.reports.VerifiedReport;

/**
 * Holds a published report as readers outside the programme see it.
 *
 * @param caseStudies those whose text is in the report
 */
public record SharedReport(
        ReportId report,
        String checksum,
        String title,
        DateRange period,
        Instant publishedAt,
        List<Indicator> keyFindings,
        List<ReportCaseStudy> caseStudies) {

    static SharedReport of(VerifiedReport verified) {
        PublishedReport report = verified.report();
        return new SharedReport(
                report.id(),
                verified.checksum(),
                report.title(),
                report.filter().period(),
                report.publishedAt(),
                report.content().sections().stream()
                        .filter(section -> section.kind() == ReportSectionKind.KEY_FINDINGS)
                        .flatMap(section -> section.indicators().stream())
                        .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                        .toList(),
                report.content().caseStudies().toList());
    }
}
