package org.preventionportal.reporting.printing;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.reporting.reports.FrozenReport;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Makes files of frozen reports; the audit trail keeps for whom. */
@Service
class ReportDownloads {

    static final String ACTION = "exportProgrammeReport";

    private final ReportReading reports;
    private final ReportPage page;
    private final ReportPdf pdf;
    private final ApplicationEventPublisher events;

    ReportDownloads(ReportReading reports, ReportPage page, ReportPdf pdf, ApplicationEventPublisher events) {
        this.reports = reports;
        this.page = page;
        this.pdf = pdf;
        this.events = events;
    }

    /** Empty where there is none or it is not frozen: the two cannot be told apart. */
    @Surveyors
    public Optional<byte[]> file(ReportId id, ReportFormat format, Caller caller) {
        Optional<FrozenReport> report = reports.frozen(id);
        events.publishEvent(report.map(_ -> AuditedAct.done(caller, ACTION, id.value()))
                .orElseGet(() -> AuditedAct.refused(caller, ACTION, ErrorCode.NOT_FOUND.name())));
        return report.map(frozen -> write(frozen, format));
    }

    private byte[] write(FrozenReport report, ReportFormat format) {
        return switch (format) {
            case HTML -> page.bytes(report);
            case PDF -> pdf.bytes(page.forPrinting(report));
            case XLSX -> ReportSheets.xlsx(report);
            case CSV -> ReportSheets.csv(report);
        };
    }
}
