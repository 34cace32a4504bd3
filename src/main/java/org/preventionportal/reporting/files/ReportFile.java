package org.preventionportal.reporting.files;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Holds a file of a report: the page is read in the browser, the others are downloaded. */
record ReportFile(String name, ReportFormat format, ByteArrayResource content) {

    ResponseEntity<Resource> response() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(format.mediaType())
                .headers(this::addHeaders)
                .body(content);
    }

    private void addHeaders(HttpHeaders headers) {
        if (format == ReportFormat.HTML) {
            headers.set("Content-Security-Policy", ReportPage.CONTENT_SECURITY_POLICY);
            headers.setContentDisposition(
                    ContentDisposition.inline().filename(name).build());
        } else {
            headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name).build());
        }
    }
}
