package org.preventionportal.reporting.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The forms in which a report is given out. */
enum ReportFormat {
    HTML("text/html; charset=utf-8"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ReportFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
