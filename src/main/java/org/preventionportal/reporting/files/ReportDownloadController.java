package org.preventionportal.reporting.files;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves reports as files to download. */
@RestController
class ReportDownloadController {

    private final ReportDownloads downloads;

    ReportDownloadController(ReportDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/exports/reports/{id}.{ending}")
    @HttpOperation(
            value = ReportDownloads.ACTION,
            allowedTo = "Only officers, programme managers and evaluators can download reports.")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String ending) {
        ReportFile file = downloads
                .file(new ReportId(id), ending, Caller.current())
                .orElseThrow(() -> RequestProblem.notFound("This file does not exist, or you may not see it."));
        return file.response();
    }
}
