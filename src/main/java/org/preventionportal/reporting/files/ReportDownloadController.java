package org.preventionportal.reporting.files;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.ProblemResponses;
import org.preventionportal.reporting.downloads.DownloadEndpoint;
import org.preventionportal.reporting.files.ReportDownloads.ReportFile;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves published reports as files to download. */
@RestController
class ReportDownloadController implements DownloadEndpoint {

    private final ReportDownloads downloads;

    ReportDownloadController(ReportDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/exports/reports/{id}.{ending}")
    ResponseEntity<?> download(@PathVariable String id, @PathVariable String ending) {
        var found = downloads.file(new ReportId(id), ending, Caller.current());
        if (found.isEmpty()) {
            return ProblemResponses.of(
                    HttpStatus.NOT_FOUND,
                    "NOT_FOUND",
                    "There is no such file. Only published reports can be downloaded.");
        }
        ReportFile file = found.get();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(file.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()))
                .body(file.content());
    }

    @Override
    public String action() {
        return ReportDownloads.ACTION;
    }

    @Override
    public String whoMay() {
        return "Only officers, programme managers and evaluators can download reports.";
    }
}
