package org.preventionportal.reporting.files;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the files of reports to readers to whom they were shared, with or without an account. */
@RestController
class SharedReportFileDownload {

    private final SharedReportDownloads downloads;

    SharedReportFileDownload(SharedReportDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/findings/{id}.{ending}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String ending) {
        ReportFile file = downloads
                .file(new ReportId(id), ending, Caller.current())
                .orElseThrow(() -> RequestProblem.notFound("This file does not exist, or you may not see it."));
        return file.response();
    }
}
