package org.preventionportal.reporting.bulk;

import java.util.List;
import java.util.function.Consumer;

/** Provides the rows of an export. */
interface BulkSource {

    BulkContent content();

    List<String> columns();

    /**
     * Reads all rows in parts.
     *
     * @param some receives the rows and the progress of each part; it may throw to stop
     */
    void forEach(Consumer<Part> some);

    /**
     * Holds some rows.
     *
     * @param writtenCount how many tasks or surveys are exported with them
     * @param totalCount how many there are; later changes are ignored
     */
    record Part(List<BulkRow> rows, int writtenCount, int totalCount) {}
}
