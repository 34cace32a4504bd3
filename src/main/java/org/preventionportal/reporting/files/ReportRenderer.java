package org.preventionportal.reporting.files;

import java.nio.charset.StandardCharsets;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Writes a published report in one of its formats. */
@Component
class ReportRenderer {

    private final ReportPage page;

    ReportRenderer(ReportPage page) {
        this.page = page;
    }

    ReportFile file(VerifiedReport report, ReportFormat format) {
        DateRange days = report.report().filter().period();
        String name = "programme-report-%s-%s.%s".formatted(days.startsOn(), days.endsOn(), format.extension());
        return new ReportFile(name, format, new ByteArrayResource(write(report, format)));
    }

    private byte[] write(VerifiedReport report, ReportFormat format) {
        return switch (format) {
            case HTML -> page.bytes(report);
            case PDF -> ReportPdf.of(page.forPrinting(report));
            case DOCX -> ReportDocument.docx(report, page);
            case XLSX -> ReportSheets.xlsx(report);
            case CSV -> ReportSheets.csv(report);
            case JSON -> report.text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
