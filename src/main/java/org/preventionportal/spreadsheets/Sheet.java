package org.preventionportal.spreadsheets;

import java.util.List;
import org.preventionportal.spreadsheets.reading.Column;

/** Lists the sheets that can be imported and exported. */
enum Sheet {
    PARTNERS,
    TASKS;

    /** In the order of an export. */
    List<Column> columns() {
        return switch (this) {
            case PARTNERS -> PartnerRow.COLUMNS;
            case TASKS -> TaskRow.COLUMNS;
        };
    }
}
