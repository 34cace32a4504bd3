package org.preventionportal.reporting.sharing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportSectionKind;

/** Holds a published report as readers outside the programme see it. */
public record SharedReport(
        ReportId report, String title, DateRange period, Instant publishedAt, List<Indicator> keyFindings) {

    static SharedReport of(PublishedReport report) {
        return new SharedReport(
                report.id(),
                report.title(),
                report.filter().period(),
                report.publishedAt(),
                report.content().sections().stream()
                        .filter(section -> section.kind() == ReportSectionKind.KEY_FINDINGS)
                        .flatMap(section -> section.indicators().stream())
                        .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                        .toList());
    }
}
