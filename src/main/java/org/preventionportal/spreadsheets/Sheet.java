package org.preventionportal.spreadsheets;

import java.util.List;

/** What can be imported and exported. */
public enum Sheet {
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
