package org.preventionportal.reporting.bulk;

import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.access.PersonId;

/** Provides the rows of an export. */
interface BulkSource {

    BulkContent content();

    List<String> columns();

    /**
     * Reads all rows in parts.
     *
     * @param reader who requested the export
     * @param some receives the rows and the progress of each part; it may throw to stop
     */
    void forEach(PersonId reader, Consumer<Part> some);

    /**
     * Holds some rows.
     *
     * @param writtenCount how many tasks or surveys are exported with them
     * @param totalCount how many there are; later changes are ignored
     */
    record Part(List<BulkRow> rows, int writtenCount, int totalCount) {}
}
