package org.preventionportal.reporting.bulk;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.ProblemResponses;
import org.preventionportal.reporting.downloads.DownloadEndpoint;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a file of a bulk export to the evaluator for whom its link was created. */
@RestController
class BulkDownloadController implements DownloadEndpoint {

    static final String PATH = "/exports/bulk/";

    private final BulkDownloads downloads;

    BulkDownloadController(BulkDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping(PATH + "{secret}")
    ResponseEntity<?> download(@PathVariable String secret) {
        var found = downloads.find(secret, Caller.current());
        if (found.isEmpty()) {
            return ProblemResponses.of(
                    HttpStatus.NOT_FOUND,
                    "NOT_FOUND",
                    "This link does not exist for you or has expired. Create another one.");
        }
        BulkExport export = found.get().export();
        BulkFile file = found.get().file();
        String name = "%s.%s"
                .formatted(
                        export.content().name().toLowerCase(java.util.Locale.ROOT),
                        file.format().extension());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(file.format().mediaType())
                .contentLength(file.byteCount())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(new InputStreamResource(() -> downloads.read(found.get())));
    }

    @Override
    public String action() {
        return BulkDownloads.ACTION;
    }

    @Override
    public String whoMay() {
        return "Only evaluators can download bulk exports.";
    }
}
