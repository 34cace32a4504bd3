package org.preventionportal.spreadsheets;

import java.util.List;
import org.preventionportal.spreadsheets.participants.ParticipantImports;
import org.preventionportal.tables.reading.Column;

/** Lists the sheets that can be imported. */
enum ImportSheet {
    PARTNERS,
    TASKS,
    PARTICIPANTS;

    /** In the order of an export. */
    List<Column> columns() {
        return switch (this) {
            case PARTNERS -> PartnerRow.COLUMNS;
            case TASKS -> TaskRow.COLUMNS;
            case PARTICIPANTS -> ParticipantImports.COLUMNS;
        };
    }
}
