package org.preventionportal.reporting.sharing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportSectionKind;
import org.preventionportal.reporting.reports.VerifiedReport;

/**
 * Holds a published report as readers outside the programme see it.
 *
 * @param welshTitle null if there is none; it is decided with the readers, and not part of the published text
 * @param welshLabels the Welsh names of rows of the key findings, as far as there are any
 * @param caseStudies those whose text is in the report
 */
public record SharedReport(
        ReportId programmeReportId,
        String checksum,
        String title,
        @Nullable String welshTitle,
        DateRange period,
        @Nullable DateRange compareWith,
        Instant publishedAt,
        List<Indicator> keyFindings,
        List<WelshLabel> welshLabels,
        List<ReportCaseStudy> caseStudies) {

    static SharedReport of(VerifiedReport verified, @Nullable String welshTitle, WelshLabels welsh) {
        PublishedReport report = verified.report();
        List<Indicator> keyFindings = keyFindings(report);
        return new SharedReport(
                report.id(),
                verified.checksum(),
                report.title(),
                welshTitle,
                report.filter().period(),
                report.filter().compareWith(),
                report.publishedAt(),
                keyFindings,
                welsh.of(keyFindings),
                report.content().caseStudies().toList());
    }

    private static List<Indicator> keyFindings(PublishedReport report) {
        return report.content().sections().stream()
                .filter(section -> section.kind() == ReportSectionKind.KEY_FINDINGS)
                .flatMap(section -> section.indicators().stream())
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .filter(indicator -> DrawnIndicator.isLargeFinding(
                        indicator.key(), indicator.rows().size()))
                .toList();
    }
}
