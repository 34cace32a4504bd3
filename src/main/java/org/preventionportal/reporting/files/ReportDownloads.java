package org.preventionportal.reporting.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportQueries;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.reporting.sharing.SharedEvidenceQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;

/** Creates the files of published reports and writes every download to the audit trail. */
@Service
class ReportDownloads {

    static final String ACTION = "exportProgrammeReport";

    private static final int MAX_KEPT = 20; // files in memory

    private final ReportQueries reports;
    private final ReportPage page;
    private final RenderingQueue queue;
    private final PublishedReports published;
    private final SharedEvidenceQueries shared;
    private final ApplicationEventPublisher events;
    private final ConcurrentLruCache<Rendering, ReportFile> rendered = new ConcurrentLruCache<>(MAX_KEPT, this::render);

    ReportDownloads(
            ReportQueries reports,
            ReportPage page,
            RenderingQueue queue,
            PublishedReports published,
            SharedEvidenceQueries shared,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.page = page;
        this.queue = queue;
        this.published = published;
        this.shared = shared;
        this.events = events;
    }

    /** A file to download. */
    record ReportFile(String name, ReportFormat format, Resource content) {

        ResponseEntity<Resource> response() {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                    .body(content);
        }
    }

    /**
     * Empty if the report does not exist, is not published or has no such file. Callers cannot distinguish these cases.
     */
    @OfficersAndEvaluators
    public Optional<ReportFile> file(ReportId id, String ending, Caller caller) {
        Optional<ReportFile> file =
                ReportFormat.of(ending).flatMap(format -> reports.verified(id).map(opened -> file(opened, format)));
        events.publishEvent(file.map(_ -> AuditEvent.done(caller, ACTION, id.value()))
                .orElseGet(() -> AuditEvent.refused(caller, ACTION, ErrorCode.NOT_FOUND.name())));
        return file;
    }

    /** As {@link #file}, for readers to whom the report was shared. Reading what is public is not recorded. */
    @Anyone
    public Optional<ReportFile> shared(ReportId id, String ending, Caller caller) {
        return ReportFormat.of(ending)
                .flatMap(format ->
                        shared.checksum(id, caller).map(checksum -> rendered.get(new Rendering(id, checksum, format))));
    }

    /** A file that is always the same, since the checksum is. */
    private record Rendering(ReportId report, String checksum, ReportFormat format) {}

    private ReportFile render(Rendering file) {
        return published
                .find(file.report())
                .map(report -> file(report, file.format()))
                .orElseThrow(() -> RequestProblem.notFound("The report has just been withdrawn."));
    }

    private ReportFile file(VerifiedReport report, ReportFormat format) {
        DateRange days = report.report().filter().period();
        String name = "programme-report-%s-%s.%s".formatted(days.startsOn(), days.endsOn(), format.extension());
        return new ReportFile(name, format, new ByteArrayResource(write(report, format)));
    }

    private byte[] write(VerifiedReport report, ReportFormat format) {
        return switch (format) {
            case HTML -> page.bytes(report);
            case PDF -> queue.render(() -> ReportPdf.of(page.forPrinting(report)));
            case DOCX -> queue.render(() -> ReportDocument.docx(report, page));
            case XLSX -> ReportSheets.xlsx(report);
            case CSV -> ReportSheets.csv(report);
            case JSON -> report.text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
