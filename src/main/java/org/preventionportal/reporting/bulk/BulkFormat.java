package org.preventionportal.reporting.bulk;

import org.springframework.http.MediaType;

/** Lists the file formats of bulk exports. */
enum BulkFormat {
    JSON_LINES("jsonl", "application/jsonl; charset=utf-8"),
    CSV("csv", "text/csv; charset=utf-8");

    private final String extension;
    private final String mediaType;

    BulkFormat(String ending, String mediaType) {
        this.extension = ending;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
