package org.preventionportal.reporting.files;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Holds a file of a report to download. */
record ReportFile(String name, ReportFormat format, ByteArrayResource content) {

    ResponseEntity<Resource> response() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(content);
    }
}
