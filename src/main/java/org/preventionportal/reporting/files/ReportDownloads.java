package org.preventionportal.reporting.files;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.reporting.files.RenderedFiles.Rendering;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportQueries;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Creates the files of published reports, and of drafts for their authors, and writes every download to the audit
 * trail.
 */
@Service
class ReportDownloads {

    static final String ACTION = "exportProgrammeReport";

    private final ReportQueries reports;
    private final ReportRenderer renderer;
    private final RenderedFiles files;
    private final ApplicationEventPublisher events;

    ReportDownloads(
            ReportQueries reports, ReportRenderer renderer, RenderedFiles files, ApplicationEventPublisher events) {
        this.reports = reports;
        this.renderer = renderer;
        this.files = files;
        this.events = events;
    }

    /**
     * Empty if the report does not exist, has no such file, or is a draft of others or withdrawn. Callers cannot
     * distinguish these cases.
     */
    @OfficersAndEvaluators
    public Optional<ReportFile> file(ReportId id, String ending, Caller caller) {
        return recorded(ReportFormat.of(ending).flatMap(format -> file(id, format, caller)), id, caller);
    }

    /**
     * Creates the CSV file of one indicator of a section, with the numbers that the published report keeps. Empty as
     * above, or if the section does not have the indicator.
     */
    @OfficersAndEvaluators
    public Optional<ReportFile> indicator(ReportId id, String sectionKey, String indicatorKey, Caller caller) {
        return recorded(
                reports.verified(id).flatMap(report -> ReportRenderer.indicator(report, sectionKey, indicatorKey)),
                id,
                caller);
    }

    private Optional<ReportFile> recorded(Optional<ReportFile> file, ReportId id, Caller caller) {
        events.publishEvent(file.map(_ -> AuditEvent.done(caller, ACTION, id.value()))
                .orElseGet(() -> AuditEvent.refused(caller, ACTION, ErrorCode.NOT_FOUND.name())));
        return file;
    }

    private Optional<ReportFile> file(ReportId id, ReportFormat format, Caller caller) {
        return format.isForDrafts()
                ? reports.verifiedOrDraft(
                        id, caller, opened -> published(id, opened, format), draft -> draft(draft, format))
                : reports.verified(id).map(opened -> published(id, opened, format));
    }

    private ReportFile draft(PublishedReport draft, ReportFormat format) {
        return files.renderForStaff(format, () -> renderer.draft(draft, format));
    }

    private ReportFile published(ReportId id, VerifiedReport report, ReportFormat format) {
        return files.getForStaff(new Rendering(id, report.checksum(), format), () -> renderer.file(report, format));
    }
}
