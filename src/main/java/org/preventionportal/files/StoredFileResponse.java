package org.preventionportal.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers a request for a stored file, whole or in part. The answer is saved and never shown by a browser, and must not
 * be cached, because a reader may lose access.
 *
 * @param content opens the stored content
 */
public record StoredFileResponse(
        String name, FileType type, long byteCount, String sha256, Supplier<InputStream> content) {

    public ResponseEntity<?> answer(HttpServletRequest request) {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return head().contentLength(byteCount).build();
        }
        var stored = new Stored();
        return head().body(isOfThisFile(request) ? stored : new InputStreamResource(stored));
    }

    /** Whether the answer begins with the first byte: not the later parts of a download that was interrupted. */
    public boolean isBegunBy(HttpServletRequest request) {
        return !HttpMethod.HEAD.matches(request.getMethod()) && (!isOfThisFile(request) || isFromTheStart(request));
    }

    private ResponseEntity.BodyBuilder head() {
        return ResponseEntity.ok()
                .eTag(tag())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    /** Sends the whole file if If-Range names another one (RFC 9110, 13.1.5). */
    private boolean isOfThisFile(HttpServletRequest request) {
        String known = request.getHeader(HttpHeaders.IF_RANGE);
        return known == null || known.equals(tag());
    }

    private String tag() {
        return '"' + sha256 + '"';
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

    /** Lets Spring send parts of a stored file. */
    private final class Stored extends AbstractResource {

        @Override
        public InputStream getInputStream() {
            return content.get();
        }

        @Override
        public long contentLength() {
            return byteCount;
        }

        @Override
        public String getDescription() {
            return sha256;
        }
    }
}
