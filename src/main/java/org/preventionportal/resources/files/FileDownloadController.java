package org.preventionportal.resources.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.use.Downloads;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves files of resources, whole or in part. Answers must not be cached, because the files of a withdrawn resource
 * must no longer be readable.
 */
@RestController
class FileDownloadController {

    private final FileQueries files;
    private final Downloads downloads;

    FileDownloadController(FileQueries files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping(FileId.PATH + "{id}")
    ResponseEntity<?> download(@PathVariable String id, HttpServletRequest request) {
        Caller caller = Caller.current();
        return switch (files.find(new FileId(id), caller).orElse(null)) {
            case FileQueries.Present present -> {
                if (HttpMethod.HEAD.matches(request.getMethod())) {
                    yield head(present.file())
                            .contentLength(present.file().byteCount())
                            .build();
                }
                boolean isOfThisFile = isOfThisFile(present.file(), request);
                if (!isOfThisFile || isFromTheStart(request)) {
                    downloads.count(present.resource(), caller);
                }
                var stored = new Stored(present.file(), caller);
                yield head(present.file()).body(isOfThisFile ? stored : new InputStreamResource(stored));
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

    private static ResponseEntity.BodyBuilder head(ResourceFile file) {
        return ResponseEntity.ok()
                .eTag(tag(file))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    /** Sends the whole file if If-Range names another one (RFC 9110, 13.1.5). */
    private static boolean isOfThisFile(ResourceFile file, HttpServletRequest request) {
        String known = request.getHeader(HttpHeaders.IF_RANGE);
        return known == null || known.equals(tag(file));
    }

    private static String tag(ResourceFile file) {
        return '"' + file.sha256() + '"';
    }

    /** Lets Spring send parts of a stored file. */
    private final class Stored extends AbstractResource {

        private final ResourceFile file;
        private final Caller caller;

        private Stored(ResourceFile file, Caller caller) {
            this.file = file;
            this.caller = caller;
        }

        @Override
        public InputStream getInputStream() {
            return files.open(file, caller);
        }

        @Override
        public long contentLength() {
            return file.byteCount();
        }

        @Override
        public String getDescription() {
            return file.id().value();
        }
    }

    private static boolean isFromTheStart(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            return false; // the client most likely has the file already
        }
        try {
            return HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE)).stream()
                    .allMatch(range -> range.getRangeStart(Long.MAX_VALUE) == 0);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static RequestProblem gone(FileQueries.Gone gone) {
        String explanation = gone.explanation();
        return explanation == null
                ? new RequestProblem(
                        HttpStatus.GONE, "SUPERSEDED", "There is a newer version: /resources/" + gone.resource())
                : new RequestProblem(HttpStatus.GONE, "WITHDRAWN", explanation);
    }
}
