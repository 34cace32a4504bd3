package org.preventionportal.reporting.printing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportReading;
import org.preventionportal.reporting.reports.SealedReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
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

    /** A file on its way out. */
    record ReportFile(String name, ReportFormat format, Resource content) {}

    /** Empty where there is none, it is not frozen or not given out like that: these cannot be told apart. */
    @Surveyors
    public Optional<ReportFile> file(ReportId id, String ending, Caller caller) {
        Optional<ReportFile> file =
                ReportFormat.of(ending).flatMap(format -> reports.sealed(id).map(opened -> file(opened, format)));
        events.publishEvent(file.map(_ -> AuditedAct.done(caller, ACTION, id.value()))
                .orElseGet(() -> AuditedAct.refused(caller, ACTION, ErrorCode.NOT_FOUND.name())));
        return file;
    }

    private ReportFile file(SealedReport sealed, ReportFormat format) {
        Timespan days = sealed.report().filter().period();
        String name = "programme-report-%s-%s.%s".formatted(days.from(), days.to(), format.ending());
        return new ReportFile(name, format, new ByteArrayResource(write(sealed, format)));
    }

    private byte[] write(SealedReport sealed, ReportFormat format) {
        return switch (format) {
            case HTML -> page.bytes(sealed);
            case PDF -> pdf.bytes(page.forPrinting(sealed));
            case XLSX -> ReportSheets.xlsx(sealed);
            case CSV -> ReportSheets.csv(sealed);
            case JSON -> sealed.text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
