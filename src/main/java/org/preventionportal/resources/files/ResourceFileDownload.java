package org.preventionportal.resources.files;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.preventionportal.access.Caller;
import org.preventionportal.files.StoredFileResponse;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.use.Downloads;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves files of resources, whole or in part. Answers must not be cached, because the files of a withdrawn resource
 * must no longer be readable.
 */
@RestController
class ResourceFileDownload {

    private final FileQueries files;
    private final Downloads downloads;

    ResourceFileDownload(FileQueries files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping(FileId.PATH + "{id}")
    ResponseEntity<?> download(@PathVariable String id, HttpServletRequest request) {
        Caller caller = Caller.current();
        return switch (files.find(new FileId(id), caller).orElse(null)) {
            case FileQueries.Present present -> {
                ResourceFile file = present.file();
                var download = new StoredFileResponse(
                        file.name(), file.type(), file.byteCount(), file.sha256(), () -> files.open(file, caller));
                if (download.isBegunBy(request)) {
                    downloads.count(present.resource(), caller);
                }
                yield download.answer(request);
            }
            case FileQueries.Replaced replaced ->
                ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(URI.create(FileId.PATH + replaced.by().id()))
                        .cacheControl(CacheControl.noStore())
                        .build();
            case FileQueries.Gone gone -> throw gone(gone);
            case null -> throw RequestProblem.notFound("This file does not exist, or you may not see it.");
        };
    }

    private static RequestProblem gone(FileQueries.Gone gone) {
        String explanation = gone.explanation();
        return explanation == null
                ? new RequestProblem(
                        HttpStatus.GONE, "SUPERSEDED", "There is a newer version: /resources/" + gone.resource())
                : new RequestProblem(HttpStatus.GONE, "WITHDRAWN", explanation);
    }
}
