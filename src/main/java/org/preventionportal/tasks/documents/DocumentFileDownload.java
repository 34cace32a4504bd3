package org.preventionportal.tasks.documents;

import jakarta.servlet.http.HttpServletRequest;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the files of documents to those in their conversations. */
@RestController
class DocumentFileDownload {

    private final DocumentDownloads downloads;

    DocumentFileDownload(DocumentDownloads downloads) {
        this.downloads = downloads;
    }

    static String path(DocumentId document, int versionNumber) {
        return "/documents/%s/%d".formatted(document, versionNumber);
    }

    @GetMapping("/documents/{id}/{versionNumber:[1-9]\\d{0,8}}")
    @HttpOperation(DocumentDownloads.ACTION)
    ResponseEntity<?> download(@PathVariable String id, @PathVariable int versionNumber, HttpServletRequest request) {
        Caller caller = Caller.current();
        DocumentDownloads.Found found = downloads
                .find(new DocumentId(id), versionNumber, caller)
                .orElseThrow(() -> RequestProblem.notFound("This file does not exist, or you may not see it."));
        if (HttpMethod.GET.matches(request.getMethod())) {
            // A part is recorded, too: the access log would otherwise not have those who leave out the first byte.
            downloads.record(found.task(), caller);
        }
        return found.download().answer(request);
    }
}
