package org.preventionportal.reporting.bulk;

import org.springframework.http.MediaType;

/** The forms in which each export is made. */
enum BulkFormat {
    JSON_LINES("jsonl", "application/jsonl; charset=utf-8"),
    CSV("csv", "text/csv; charset=utf-8");

    private final String ending;
    private final String mediaType;

    BulkFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
