package org.preventionportal.reporting.files;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.reporting.files.RenderedFiles.Rendering;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.sharing.SharedPublicationQueries;
import org.springframework.stereotype.Service;

/** Creates the files of reports for readers to whom they were shared. Reading what is public is not recorded. */
@Service
class SharedReportDownloads {

    private final SharedPublicationQueries shared;
    private final PublishedReports published;
    private final ReportRenderer renderer;
    private final RenderedFiles files;
    private final RateLimiter limiter;

    SharedReportDownloads(
            SharedPublicationQueries shared,
            PublishedReports published,
            ReportRenderer renderer,
            RenderedFiles files,
            RateLimiter limiter) {
        this.shared = shared;
        this.published = published;
        this.renderer = renderer;
        this.files = files;
        this.limiter = limiter;
    }

    /**
     * Empty if the report does not exist, the caller may not read it or it has no such file. Callers cannot distinguish
     * these cases.
     *
     * @throws org.preventionportal.platform.errors.RateLimited without an account, if too many came from one network
     */
    @Anyone
    public Optional<ReportFile> file(ReportId id, String ending, Caller caller) {
        if (caller.equals(Caller.ANONYMOUS)) { // others are counted as people
            limiter.require(RateLimit.FINDINGS, ClientAddress.current().orElse(""));
        }
        return ReportFormat.of(ending)
                .flatMap(format -> shared.checksum(id, caller).map(checksum -> new Rendering(id, checksum, format)))
                .map(file -> files.get(file, () -> render(file)));
    }

    private ReportFile render(Rendering file) {
        return published
                .find(file.report())
                .map(report -> renderer.file(report, file.format()))
                .orElseThrow(() -> RequestProblem.notFound("The report has just been withdrawn."));
    }
}
