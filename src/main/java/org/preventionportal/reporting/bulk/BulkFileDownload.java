package org.preventionportal.reporting.bulk;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.bulk.BulkExport.BulkFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a file of a bulk export to the evaluator for whom its link was created. */
@RestController
class BulkFileDownload {

    static final String PATH = "/exports/bulk/";

    private final BulkDownloads downloads;

    BulkFileDownload(BulkDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping(PATH + "{secret}")
    @HttpOperation(BulkDownloads.ACTION)
    ResponseEntity<InputStreamResource> download(@PathVariable String secret) {
        var found = downloads
                .find(secret, Caller.current())
                .orElseThrow(() -> RequestProblem.notFound(
                        "This link does not exist for you or has expired. Create another one."));
        BulkExport export = found.export();
        BulkFile file = found.file();
        String name = "%s.%s"
                .formatted(
                        export.content().name().toLowerCase(java.util.Locale.ROOT),
                        file.format().extension());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(file.format().mediaType())
                .contentLength(file.byteCount())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(() -> downloads.read(found)));
    }
}
