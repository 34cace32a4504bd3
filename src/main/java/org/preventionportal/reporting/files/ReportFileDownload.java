package org.preventionportal.reporting.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves reports as files to download. */
@RestController
class ReportFileDownload {

    private final ReportDownloads downloads;

    ReportFileDownload(ReportDownloads downloads) {
        this.downloads = downloads;
    }

    /**
     * @param section the key of a section, for the CSV file of one of its indicators; null for the whole report
     * @param indicator the key of that indicator
     */
    @GetMapping("/exports/reports/{id}.{ending}")
    @HttpOperation(ReportDownloads.ACTION)
    ResponseEntity<Resource> download(
            @PathVariable String id,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String indicator) {
        var report = new ReportId(id);
        Optional<ReportFile> file = section == null || indicator == null || !ending.equals("csv")
                ? downloads.file(report, ending, Caller.current())
                : downloads.indicator(report, section, indicator, Caller.current());
        return file.orElseThrow(() -> RequestProblem.notFound("This file does not exist, or you may not see it."))
                .response();
    }
}
