package org.preventionportal.reporting.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** Lists the file formats of a report. */
enum ReportFormat {
    HTML("text/html; charset=utf-8"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ReportFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** Whether rendering takes so much time and memory that one file is rendered at a time. */
    boolean isLaidOut() {
        return this == PDF || this == DOCX;
    }

    /** Whether drafts have such a file: one to be read, but none whose numbers would go on as published ones. */
    boolean isForDrafts() {
        return this == HTML || isLaidOut();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
