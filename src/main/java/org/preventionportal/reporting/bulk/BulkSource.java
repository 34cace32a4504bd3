package org.preventionportal.reporting.bulk;

import java.util.List;
import java.util.function.Consumer;

/** Where the rows of an export come from. */
interface BulkSource {

    BulkContent content();

    List<String> columns();

    /**
     * All rows, some at a time.
     *
     * @param some is given the rows of each part and how far it is; it may throw, to stop it
     */
    void forEach(Consumer<Part> some);

    /**
     * Some rows.
     *
     * @param done how many things are exported with them
     * @param total of how many; things that come or go meanwhile do not count
     */
    record Part(List<BulkRow> rows, int writtenCount, int totalCount) {}
}
