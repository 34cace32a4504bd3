package org.preventionportal.reporting.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportQueries;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Makes files of frozen reports; the audit trail keeps for whom. */
@Service
class ReportDownloads {

    static final String ACTION = "exportProgrammeReport";

    private final ReportQueries reports;
    private final ReportPage page;
    private final ReportPdf pdf;
    private final ApplicationEventPublisher events;

    ReportDownloads(ReportQueries reports, ReportPage page, ReportPdf pdf, ApplicationEventPublisher events) {
        this.reports = reports;
        this.page = page;
        this.pdf = pdf;
        this.events = events;
    }

    /** A file on its way out. */
    record ReportFile(String name, ReportFormat format, Resource content) {}

    /** Empty where there is none, it is not frozen or not given out like that: these cannot be told apart. */
    @Surveyors
    public Optional<ReportFile> file(ReportId id, String ending, Caller caller) {
        Optional<ReportFile> file =
                ReportFormat.of(ending).flatMap(format -> reports.verified(id).map(opened -> file(opened, format)));
        events.publishEvent(file.map(_ -> AuditEvent.done(caller, ACTION, id.value()))
                .orElseGet(() -> AuditEvent.refused(caller, ACTION, ErrorCode.NOT_FOUND.name())));
        return file;
    }

    private ReportFile file(VerifiedReport sealed, ReportFormat format) {
        DateRange days = sealed.report().filter().period();
        String name = "programme-report-%s-%s.%s".formatted(days.from(), days.to(), format.ending());
        return new ReportFile(name, format, new ByteArrayResource(write(sealed, format)));
    }

    private byte[] write(VerifiedReport sealed, ReportFormat format) {
        return switch (format) {
            case HTML -> page.bytes(sealed);
            case PDF -> pdf.bytes(page.forPrinting(sealed));
            case XLSX -> ReportSheets.xlsx(sealed);
            case CSV -> ReportSheets.csv(sealed);
            case JSON -> sealed.text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
